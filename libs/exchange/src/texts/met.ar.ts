// SPDX-License-Identifier: AGPL-3.0-or-later

export const metAr = {
  'favourite.title': 'الأشخاص المفضلون',
  'favourite.lead': 'من يسعدكم أن تلتقوا بهم من جديد. لا يعلم بذلك سواكم، ولا يُبلَّغ أحد.',
  'favourite.none': 'لا يوجد أحد بعد. عندما تتم مساعدة ما يمكنكم من صفحتها أن تحفظوا الشخص بين المفضلين.',
  'favourite.add': 'حفظ {{name}} بين المفضلين',
  'favourite.added': 'تجدونه بين الأشخاص المفضلين.',
  'favourite.remove': 'الإزالة من المفضلين',
  'favourite.removed': 'لم يعد بين المفضلين.',
  'favourite.last': 'آخر مرة: {{service}}، {{day}}',
  'favourite.again': 'الطلب من جديد',
  'ask.title': 'اسألوا من تعرفونه',
  'ask.lead': 'يمكن لمن ساعدكم من قبل أن يصله طلبكم على الفور. أما الآخرون فيرونه كما من قبل.',
  'ask.button': 'سؤال {{name}}',
  'ask.asked': 'سألنا {{name}}',
  'ask.done': 'تم: وصل الإشعار.',
  'errors.favourite.not_met': 'لا يكون بين المفضلين إلا من ساعدكم أو ساعدتموه.',
  'errors.favourite.too_many': 'عدد المفضلين وصل إلى {{most}}. أزيلوا واحدًا ثم حاولوا من جديد.',
  'errors.ask.not_open': 'لم يعد هذا الطلب مفتوحًا للجميع.',
  'errors.ask.already': 'سبق أن سألنا {{name}}.',
  'errors.ask.too_many': 'عدد من سألتموهم وصل إلى {{most}}. انتظروا أجوبتهم.',
};
