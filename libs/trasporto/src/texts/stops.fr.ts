// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsFr = {
  'stop.title': 'Où en est le trajet',
  'stop.pick_up': 'La personne est en voiture',
  'stop.drop': 'Nous sommes arrivés',
  'stop.parcel.pick_up': 'Récupéré',
  'stop.parcel.drop': 'Livré',
  'stop.was.pick_up': 'En route',
  'stop.was.drop': 'Arrivée à destination',
  'stop.parcel.was.pick_up': 'Récupéré, en route',
  'stop.parcel.was.drop': 'Livré',
  'stop.at': '{{what}} : {{time}}',
  'stop.late': '{{at}}, {{duration}} après l’heure prévue',
  'stop.undo': 'C’est une erreur : enlever',
  'stop.undone': 'Enlevé : ce qui était noté avant reste valable.',
  'stop.said.pick_up': 'C’est noté. Bonne route.',
  'stop.said.drop': 'C’est noté. Quand vous voulez, écrivez que c’est fait.',
  'errors.departure.stop_over': 'Ce trajet est terminé ou annulé : il n’y a plus rien à noter.',
  'errors.departure.stop_goes_on': 'L’arrivée est déjà notée : enlevez-la d’abord.',
  'news.ride_on_way': 'En route : {{name}} est au volant.',
  'news.parcel_on_way': 'La livraison est en route : {{name}} l’apporte.',
};
