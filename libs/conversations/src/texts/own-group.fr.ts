// SPDX-License-Identifier: AGPL-3.0-or-later

/** What who answers for a group reads while they write to it. */
export const ownFr = {
  'own.title': 'Écrire à votre groupe',
  'own.lead':
    'Le message arrive à toutes les personnes du groupe, à chacune comme elle préfère. Un opérateur appelle qui n’a que le téléphone. Le bureau lit les réponses.',
  'own.none': 'Il n’y a aucun groupe à qui vous pouvez écrire : qui répond d’un jardin écrit à ses jardiniers.',
  'own.which': 'À quel groupe',
  'own.words': 'Message',
  'own.words.hint':
    '{{most}} lettres au plus. Nous ajoutons votre nom. N’écrivez ni sur la santé, ni sur l’argent, ni sur une seule personne.',
  'own.preview': 'Voir qui le reçoit',
  'own.earlier': 'Ce que vous avez écrit',
  'own.says': 'Ce qu’ils lisent',
  'own.reach': 'Combien de personnes le reçoivent',
  'own.total': 'En tout',
  'own.leaves': 'Quand il part',
  'own.leavesNow': 'Tout de suite',
  'own.night':
    'Il est tard : le message attend le matin et part à 8 heures ({{when}}). D’ici là, vous pouvez le retirer.',
  'own.sure': 'Oui, je l’envoie à toutes ces personnes',
  'own.send': 'Envoyer le message',
  'own.sent': 'C’est fait : le message part à l’heure écrite ici.',
  'own.change': 'Changer le message',
  'own.changed': 'Changé. Il n’est pas encore parti.',
  'own.takeBack.waiting': 'Il n’est pas encore parti : si vous le retirez, personne ne le reçoit.',
  'own.takeBack.sent': 'Pendant 15 minutes vous pouvez enlever les mots des pages. Un SMS déjà parti reste.',
  'own.takenBack': 'Message retiré.',
  'own.way.page': 'Sur le site et le téléphone',
  'own.way.text': 'Par SMS',
  'own.way.app': 'Dans l’app IO',
  'own.way.email': 'Par e-mail',
  'own.way.other': 'Par qui les aide',
  'own.way.call': 'Par un appel',
  'own.way.none': 'Pas joignables',
  'own.state.draft': 'Brouillon',
  'own.state.waiting': 'En attente',
  'own.state.sent': 'Parti',
  'own.state.taken_back': 'Retiré',
  'news.neighbour_wrote_group': 'Un message de {{name}} au groupe.',
  'errors.group_message.not_yours': 'Vous ne pouvez pas écrire à ce groupe.',
  'errors.message.unfilled': 'Écrivez ce qui va à la place de {{what}}.',
};
