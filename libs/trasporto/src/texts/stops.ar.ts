// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsAr = {
  'stop.title': 'أين وصلت الرحلة',
  'stop.pick_up': 'الشخص في السيارة',
  'stop.drop': 'وصلنا',
  'stop.parcel.pick_up': 'تم الاستلام',
  'stop.parcel.drop': 'تم التسليم',
  'stop.was.pick_up': 'في الطريق',
  'stop.was.drop': 'تم الوصول',
  'stop.parcel.was.pick_up': 'تم الاستلام، في الطريق',
  'stop.parcel.was.drop': 'تم التسليم',
  'stop.at': '{{what}}: الساعة {{time}}',
  'stop.late': '{{at}}، بعد الموعد بـ {{duration}}',
  'stop.undo': 'خطأ: إزالة',
  'stop.undone': 'أزيل: يبقى ما سُجّل من قبل.',
  'stop.said.pick_up': 'سُجّل. رحلة موفقة.',
  'stop.said.drop': 'سُجّل. متى شئتم اكتبوا أنه تم.',
  'errors.departure.stop_over': 'هذه الرحلة انتهت أو ألغيت: لم يبق ما يُسجّل.',
  'errors.departure.stop_goes_on': 'الوصول مسجّل بالفعل: أزيلوه أولًا.',
  'news.ride_on_way': 'في الطريق: {{name}} يقود السيارة.',
  'news.parcel_on_way': 'التوصيلة في الطريق مع {{name}}.',
};
