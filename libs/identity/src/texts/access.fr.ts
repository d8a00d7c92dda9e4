// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { accessIt } from './access.it.js';
import type { StaffKey } from './staff-keys.js';

export const accessFr: TextsIn<'fr', typeof accessIt, StaffKey> = {
  'fiscalCode.title': 'Code fiscal (codice fiscale)',
  'errors.fiscal_code.length': 'Un code fiscal a seize lettres et chiffres. Vérifiez que vous les avez tous écrits.',
  'errors.fiscal_code.shape': 'Une lettre ou un chiffre n’est pas à sa place. Vérifiez le code sur la carte.',
  'errors.fiscal_code.check':
    'La dernière lettre ne correspond pas. Vérifiez le code sur la carte : il y a une erreur.',
  'signIn.others': 'Avec le mot de passe',
  'signIn.elsewhere': 'Avec votre identité numérique',
  'signIn.elsewhereLead': 'C’est le plus simple, si vous avez SPID ou la carte d’identité électronique italienne.',
  'signIn.forStaff': 'Pour ceux qui travaillent ici',
  'signOut.title': 'Vous avez quitté ces pages',
  'signOut.lead': 'Maintenant nous fermons aussi la connexion que vous avez faite hors de Reciproca.',
  'signOut.goOn': 'Fermer aussi l’autre connexion',
  'signOut.why':
    'Si vous utilisez l’ordinateur de quelqu’un d’autre, faites-le : ainsi personne ne se connecte à votre place.',
  'passkey.title': 'Clés d’accès',
  'passkey.lead':
    'Vous vous connectez avec le doigt, le visage ou le code PIN du téléphone ou de l’ordinateur. Sans mot de passe et sans code à recopier.',
  'passkey.manage': 'Gérer les clés',
  'passkey.none': 'Vous n’avez encore aucune clé.',
  'passkey.new': 'Une nouvelle clé',
  'passkey.newLead': 'Faites-la sur ce téléphone ou cet ordinateur, ou bien sur une clé USB de sécurité.',
  'passkey.name': 'Nom de la clé',
  'passkey.nameHint': 'Pour la reconnaître, par exemple : téléphone du travail.',
  'passkey.make': 'Faire la clé',
  'passkey.added': 'La clé est prête : la prochaine fois, connectez-vous avec elle.',
  'passkey.removed': 'La clé n’est plus valable.',
  'passkey.rename': 'Changer le nom',
  'passkey.which': 'Quelle clé',
  'passkey.newName': 'Nouveau nom',
  'passkey.renamed': 'Le nom est changé.',
  'passkey.remove': 'Enlever',
  'passkey.since': 'Faite le {{day}}.',
  'passkey.used': 'Utilisée le {{day}}.',
  'passkey.unused': 'Jamais utilisée.',
  'passkey.notHere': 'Ici, vous ne pouvez pas en faire une autre maintenant.',
  'passkey.noScripts': 'Ce navigateur ne sait pas faire les clés. Utilisez le code de l’application :',
  'passkey.failed':
    'Le téléphone ou l’ordinateur n’a pas donné la clé. Essayez de nouveau, ou connectez-vous avec le mot de passe et le code.',
  'passkey.signIn': 'Se connecter avec une clé',
  'passkey.orThis': 'Au lieu du code, vous pouvez utiliser le doigt, le visage ou le code PIN :',
  'errors.passkey.too_late': 'Trop de temps est passé. Rechargez la page et essayez de nouveau.',
  'errors.passkey.unknown': 'Cette clé ne marche pas ici. Connectez-vous avec le mot de passe et le code.',
  'errors.passkey.wrong': 'La clé n’a pas marché. Rechargez la page et essayez de nouveau.',
  'errors.passkey.known': 'Cette clé est déjà là.',
  'errors.passkey.too_many': 'Vous pouvez avoir au plus {{most}} clés. Enlevez-en une.',
  'errors.passkey.not_found': 'Cette clé n’est plus là.',
  'errors.passkey.not_for_residents':
    'Avec cet organisme, les habitants se connectent avec SPID ou CIE, sans autre clé.',
  'errors.sign_in.passkey_needed':
    'Vous avez une clé d’accès : connectez-vous avec elle. Si vous l’avez perdue, demandez au coordinateur.',
  'totp.title': 'Un code à chaque connexion',
  'totp.on': 'Activé',
  'totp.off': 'Pas activé',
  'totp.lead':
    'En plus du mot de passe, nous demandons un code donné par une application du téléphone. Ainsi un mot de passe volé ne suffit pas.',
  'totp.start': 'Activer le code',
  'totp.manage': 'Gérer le code',
  'totp.setupLead':
    'Ouvrez l’application des codes sur le téléphone, visez le dessin et écrivez ici les six chiffres que vous voyez.',
  'totp.disableLead':
    'Le code est activé. Pour l’enlever, écrivez les six chiffres que vous voyez maintenant dans l’application.',
  'totp.qrAlt': 'Code QR à viser avec l’application',
  'totp.secret': 'Si vous ne pouvez pas le viser, tapez cette clé :',
  'totp.confirm': 'Activer',
  'totp.disable': 'Enlever le code',
  'totp.nowOn': 'Désormais, nous vous demandons le code à chaque connexion.',
  'totp.nowOff': 'Le code n’est plus nécessaire.',
};
