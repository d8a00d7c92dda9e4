// SPDX-License-Identifier: AGPL-3.0-or-later
import { castDesk, WEEKDAYS, weekly } from './cast-desk.js';
import { type DemoCalendar, plusMinutes } from './demo-calendar.js';
import { planCastCircle } from './plan-cast-circle.js';
import { cropsIn, type DemoGarden } from './plan-gardens.js';
import type { PostingDesk } from './posting-desk.js';

/** What the people one can sign in as have offered and asked, so that something waits for each of them. */
export function planCast(desk: PostingDesk, gardens: readonly DemoGarden[], calendar: DemoCalendar): void {
  const cast = castDesk(desk);
  const { people, with_, help, ride, everywhere, atHome, preferred } = cast;
  with_('anna', (anna) => {
    desk.post(
      'request',
      anna,
      help(
        'babysitting',
        'Marta e Pietro al pomeriggio',
        weekly(['TU', 'TH'], '16:00', '18:30'),
        { where: 'receiver_home', people: 2 },
        'Hanno 7 e 4 anni. Io finisco il turno alle 18.',
      ),
      { outcome: 'accepted_by_offer', ...preferred('paolo') },
    );
    desk.post(
      'request',
      anna,
      help('small_repairs', 'Montare il letto di Pietro', weekly(['SA', 'MO'], '14:00', '18:00'), atHome),
      { outcome: 'agreed', ...preferred('paolo') },
    );
    desk.post('request', anna, {
      service: 'orti',
      category: 'produce',
      title: 'Una cassetta di verdura per la settimana',
      details: { crates: 1, crops: [], carryHome: false },
    });
    desk.post(
      'offer',
      anna,
      help(
        'shopping',
        'Faccio la spesa anche per la scala',
        weekly(['SA'], '09:00', '12:00'),
        everywhere,
        'Vado al mercato il sabato mattina.',
      ),
    );
  });
  with_('paolo', (paolo) => {
    desk.post(
      'offer',
      paolo,
      help(
        'babysitting',
        'Sto con i bambini della scala',
        weekly(WEEKDAYS, '15:30', '19:00'),
        everywhere,
        'Sono in pensione e i bambini mi mettono allegria.',
      ),
    );
    desk.post(
      'offer',
      paolo,
      help(
        'small_repairs',
        'Tapparelle, rubinetti e mobili da montare',
        weekly(['MO', 'WE', 'FR', 'SA'], '14:00', '18:30'),
        everywhere,
      ),
    );
    const form = help(
      'paperwork',
      'Un modulo della Regione al computer',
      weekly(['MO', 'WE'], '14:00', '18:00'),
      atHome,
    );
    desk.post('request', paolo, form, { outcome: 'agreed', ...preferred('samira') });
  });
  const hospitalDay = calendar.nextOn([1, 2, 3, 4, 5], 2);
  const marketDay = calendar.nextOn([6], 1);
  with_('marco', (marco) => {
    const seats = { seats: 3, detourMinutes: 25, wheelchairSpaces: 0, walkerSpaces: 1 };
    desk.post(
      'offer',
      marco,
      ride(
        'Vado all’ospedale di Verduno',
        marco,
        'hospital',
        seats,
        weekly(WEEKDAYS, '08:00', '09:00'),
        'Lavoro lì vicino. Porto volentieri chi ha una visita.',
      ),
    );
    desk.post(
      'offer',
      marco,
      ride('Vado al mercato del sabato', marco, 'market', { ...seats, seats: 2 }, weekly(['SA'], '08:30', '09:30')),
    );
    desk.post('request', marco, {
      service: 'orti',
      category: 'produce',
      title: 'Una cassetta da dividere con la vicina',
      details: { crates: 1, crops: [], carryHome: false },
    });
  });
  with_('giulia', (giulia) => {
    const details = { seats: 2, detourMinutes: 35, wheelchairSpaces: 1, walkerSpaces: 1 };
    desk.post(
      'offer',
      giulia,
      ride(
        'Auto con pedana per la carrozzina',
        giulia,
        'hospital',
        details,
        weekly(['MO', 'WE', 'FR'], '08:00', '10:00'),
        'Una carrozzina entra comoda, con chi la spinge.',
      ),
    );
    desk.post(
      'offer',
      giulia,
      ride('Verso gli ambulatori di via Vida', giulia, 'asl', details, weekly(['TU', 'TH'], '08:00', '10:00')),
    );
  });
  with_('lucia', (lucia) => {
    const arriveBy = calendar.at(marketDay, 9, 30);
    const details = {
      arriveBy: arriveBy.toISOString(),
      returnAt: plusMinutes(arriveBy, 120).toISOString(),
      companions: 0,
      note: 'Cammina con il bastone.',
    };
    desk.post('request', lucia, ride('Al mercato del sabato', lucia, 'market', details), {
      outcome: 'agreed',
      ...preferred('marco'),
    });
    desk.post(
      'request',
      lucia,
      help('hairdressing', 'Taglio di capelli a casa', weekly(['TU', 'TH'], '09:00', '12:00'), atHome),
    );
  });
  const wheelchairRider = desk.ente.residents.find(
    (person) => person.age >= 70 && person.home.areaId !== null && !person.cast && person.device === 'none',
  );
  if (wheelchairRider && people.has('giulia')) {
    const day = calendar.nextOn([1, 3, 5], 2);
    const details = {
      arriveBy: calendar.at(day, 10).toISOString(),
      companions: 1,
      wheelchair: true,
      note: 'Viene anche la figlia.',
    };
    desk.post('request', wheelchairRider, {
      ...ride('Controllo a Verduno, in carrozzina', wheelchairRider, 'hospital', details),
      needs: ['wheelchair'],
    });
  }
  with_('teresa', (teresa) => {
    const [garden] = gardens;
    const [crop] = cropsIn(calendar.month(2));
    if (!garden || !crop) return;
    const windows = [{ start: calendar.at(2, 9).toISOString(), end: calendar.at(2, 12).toISOString() }];
    const details = {
      gardenId: garden.id,
      crop: crop.name,
      kg: crop.crateKg * 6,
      crateKg: crop.crateKg,
      bestBefore: calendar.dayOf(2 + crop.keepsDays),
    };
    desk.post('offer', teresa, {
      service: 'orti',
      category: 'produce',
      title: `Cassette di ${crop.name}, ${garden.name}`,
      placeId: garden.placeId,
      when: { windows },
      details,
    });
    desk.post(
      'request',
      teresa,
      help('small_repairs', 'La tapparella della cucina non sale', weekly(['WE', 'FR'], '15:00', '18:00'), atHome),
      { outcome: 'accepted_by_request', ...preferred('paolo') },
    );
  });
  with_('samira', (samira) => {
    desk.post(
      'offer',
      samira,
      help(
        'paperwork',
        'Traduco dall’arabo e dal francese',
        weekly(['MO', 'WE', 'FR'], '09:00', '18:00'),
        everywhere,
        'Agli sportelli, dal medico e a scuola.',
      ),
    );
    desk.post(
      'request',
      samira,
      help(
        'grandparents_hire',
        'Una nonna per leggere con Salma e Ilyas',
        weekly(['MO', 'TH'], '16:00', '18:30'),
        { where: 'receiver_home', people: 2 },
        'In casa parliamo arabo, in italiano fanno fatica.',
      ),
    );
    desk.post('request', samira, {
      ...help('elderly_company', 'Visite a mia madre in arabo', weekly(['TU'], '15:00', '17:00'), atHome),
      needs: ['speaks_own_language'],
    });
  });
  planCastCircle(desk, cast, calendar, hospitalDay);
}
