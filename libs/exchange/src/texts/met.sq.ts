// SPDX-License-Identifier: AGPL-3.0-or-later

export const metSq = {
  'favourite.title': 'Njerëzit e preferuar',
  'favourite.lead': 'Ata që do t’i takonit përsëri me dëshirë. E dini vetëm ju: askush nuk njoftohet.',
  'favourite.none':
    'Nuk ka ende askënd. Kur një ndihmë është kryer, nga faqja e saj mund ta mbani personin te të preferuarit.',
  'favourite.add': 'Mbajeni {{name}} te të preferuarit',
  'favourite.added': 'E gjeni te njerëzit e preferuar.',
  'favourite.remove': 'Hiqeni nga të preferuarit',
  'favourite.removed': 'Nuk është më te të preferuarit.',
  'favourite.last': 'Herën e fundit: {{service}}, {{day}}',
  'favourite.again': 'Kërkoni përsëri',
  'ask.title': 'Pyesni dikë që njihni',
  'ask.lead': 'Kush ju ka ndihmuar më parë mund ta marrë menjëherë kërkesën tuaj. Të tjerët e shohin si më parë.',
  'ask.button': 'Pyesni: {{name}}',
  'ask.asked': 'E pyetëm: {{name}}',
  'ask.done': 'U krye: personi u njoftua.',
  'errors.favourite.not_met': 'Te të preferuarit mund të jetë vetëm kush ju ka ndihmuar ose kë keni ndihmuar.',
  'errors.favourite.too_many': 'Keni tashmë {{most}} të preferuar. Hiqni një, pastaj provoni përsëri.',
  'errors.ask.not_open': 'Kjo kërkesë nuk është më e hapur për të gjithë.',
  'errors.ask.already': 'E kemi pyetur tashmë: {{name}}.',
  'errors.ask.too_many': 'Keni pyetur tashmë {{most}} persona. Prisni përgjigjet e tyre.',
};
