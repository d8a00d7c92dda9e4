// SPDX-License-Identifier: AGPL-3.0-or-later

export const boardAuditIt = {
  'did.around.follows': 'ha cominciato a seguire qualcosa nella bacheca',
  'did.around.follows.end': 'ha smesso di seguire qualcosa nella bacheca',
  'saw.favourites': 'le persone preferite',
  'did.favourites': 'ha cambiato le persone preferite',
  'saw.available-now': 'gli aiuti offerti finora, per dire che si ha tempo adesso',
  'did.available-now': 'ha detto di avere tempo adesso',
};
