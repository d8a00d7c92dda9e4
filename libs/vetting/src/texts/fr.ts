// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  nav: 'Papiers',
  title: 'Papiers',
  'lead.self': 'Envoyez ici une photo ou un PDF des papiers qu’il faut pour aider. Seuls les opérateurs les voient.',
  held: 'Ce qui est valable et jusqu’à quand',
  handed_in: 'Papiers remis',
  none: 'Il n’y a encore aucun papier.',
  upload: 'Remettre un papier',
  'upload.until': 'Valable jusqu’au',
  'upload.send': 'Envoyer le papier',
  'upload.done': 'Le papier est arrivé. Un opérateur le regardera bientôt.',
  uploaded: 'Remis le {{when}}',
  kind: 'Qu’est-ce que c’est',
  'kind.other': 'Autre papier',
  file: 'Photo ou PDF',
  'file.hint': 'Une photo (JPEG, PNG ou WebP) ou un PDF, 10 Mo au plus.',
  'state.waiting': 'À regarder',
  'state.approved': 'Accepté',
  'state.rejected': 'Pas accepté',
  'state.removed': 'Fichier enlevé',
  declared_until: 'La personne qui l’a envoyé dit qu’il est valable jusqu’au {{day}}.',
  valid_until: 'Valable jusqu’au {{day}}.',
  note_was: 'Raison : {{note}}',
  open: 'Télécharger {{name}}',
  remove: 'Enlever le fichier',
  removed: 'Le fichier est enlevé.',
  until: 'Valable jusqu’au',
  note: 'Pourquoi il n’est pas accepté',
  'errors.document.heic':
    'Cette photo est au format HEIC, qu’on ne peut pas voir ici. Sur le téléphone, enregistrez-la en JPEG, ou faites une capture d’écran de la photo et envoyez-la.',
  'errors.document.missing': 'Choisissez une photo ou un PDF.',
  'errors.document.empty': 'Le fichier est vide. Choisissez-en un autre.',
  'errors.document.too_large': 'Le fichier est trop grand : {{most}} Mo au plus.',
  'errors.document.unreadable': 'Cette photo est abîmée ou coupée. Refaites-la et envoyez-la.',
  'errors.document.wrong_type': 'Il faut une photo (JPEG, PNG ou WebP) ou un PDF.',
  'errors.document.too_many_waiting': 'Il y a déjà beaucoup de papiers à regarder. Attendez qu’un opérateur les voie.',
  'cover.title': 'Assurance',
  'cover.lead': 'L’assurance de l’organisme pour ceux qui aident : jusqu’à quand elle est valable pour tous.',
  'cover.until': 'Valable pour tous jusqu’au',
  'cover.hint':
    'Vaut pour ceux qui ont la garantie de l’organisme et pour ceux qui conduisent. Les aides après ce jour se voient dans le tableau.',
  'cover.even_shorter': 'Oui, moins de jours pour eux aussi',
  'cover.save': 'Enregistrer le jour',
  'cover.saved': 'Fait. Personnes assurées : {{count}}.',
  'cover.nobody': '{{what}} : aujourd’hui, ne vaut pour personne. Personnes : {{count}}.',
  'cover.same_day': '{{what}} : vaut pour {{covered}} personnes sur {{people}}, jusqu’au {{first}}.',
  'cover.between':
    '{{what}} : vaut pour {{covered}} personnes sur {{people}}. Finit entre le {{first}} et le {{last}}.',
  'news.validity_ending_zero': 'Aujourd’hui est le dernier jour pour un papier qu’il faut pour aider. Regardez lequel.',
  'news.validity_ending_one': 'Demain est le dernier jour pour un papier qu’il faut pour aider. Regardez lequel.',
  'news.validity_ending_other':
    'Dans {{count}} jours, un papier qu’il faut pour aider ne sera plus valable. Regardez lequel.',
  'news.validity_over': 'Un papier qu’il faut pour aider n’est plus valable. Renouvelez-le ou appelez-nous.',
  'news.document_approved': 'Le papier que vous avez remis est accepté.',
  'news.document_rejected': 'Le papier que vous avez remis n’est pas accepté. Regardez pourquoi, ou appelez-nous.',
  'errors.cover.shortens':
    'Personnes qui perdent des jours : {{count}}. Aujourd’hui, elles sont assurées jusqu’au {{day, date}} au plus. Si c’est juste, cochez la case ci-dessous et enregistrez de nouveau.',
  letter: 'Documents à renouveler',
  'letter.subject': 'Documents à renouveler',
  'letter.body':
    'Bonjour {nome},\n\npour continuer à aider, il faut des documents en règle. Ceux-ci expirent bientôt ou ont déjà expiré :\n\n{elenco dei documenti}\n\nVous pouvez les apporter au bureau ou envoyer une photo. Pour toute question : {telefono}.\n\nMerci de votre aide,\n{ente}',
};
