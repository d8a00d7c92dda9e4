// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsSq = {
  'stop.title': 'Ku ka arritur udhëtimi',
  'stop.pick_up': 'Është në makinë',
  'stop.drop': 'Kemi mbërritur',
  'stop.parcel.pick_up': 'U mor',
  'stop.parcel.drop': 'U dorëzua',
  'stop.was.pick_up': 'Në rrugë',
  'stop.was.drop': 'Në vendmbërritje',
  'stop.parcel.was.pick_up': 'U mor, në rrugë',
  'stop.parcel.was.drop': 'U dorëzua',
  'stop.at': '{{what}}: ora {{time}}',
  'stop.late': '{{at}}, {{duration}} pas orës së caktuar',
  'stop.undo': 'Është gabim: hiqeni',
  'stop.undone': 'U hoq: vlen ajo që ishte shënuar më parë.',
  'stop.said.pick_up': 'U shënua. Rrugë të mbarë.',
  'stop.said.drop': 'U shënua. Kur të doni, shkruani që u krye.',
  'errors.departure.stop_over': 'Ky udhëtim ka mbaruar ose është anuluar: s’ka më asgjë për të shënuar.',
  'errors.departure.stop_goes_on': 'Mbërritja është shënuar tashmë: hiqeni më parë atë.',
  'news.ride_on_way': 'Në rrugë: {{name}} është në timon.',
  'news.parcel_on_way': 'Dërgesa është në rrugë: e sjell {{name}}.',
};
