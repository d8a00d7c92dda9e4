// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CastDesk, weekly } from './cast-desk.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { PostingDesk } from './posting-desk.js';

/** A circle waiting to be closed, and those who stand outside it: the sentinel, and Bra. */
export function planCastCircle(desk: PostingDesk, cast: CastDesk, calendar: DemoCalendar, hospitalDay: number): void {
  const { with_, help, ride, everywhere, atHome, preferred } = cast;
  // Anna shops for Samira, who helps Marco with a form, who takes Anna to Verduno: nobody of them can help the other back.
  with_('samira', (samira) =>
    desk.post(
      'request',
      samira,
      help('shopping', 'La spesa pesante del sabato', weekly(['SA'], '09:00', '12:00'), atHome),
    ),
  );
  with_('marco', (marco) =>
    desk.post(
      'request',
      marco,
      help('paperwork', 'Una lettera in francese per il lavoro', weekly(['MO', 'WE', 'FR'], '14:00', '18:00'), {
        where: 'giver_home',
        people: 1,
      }),
    ),
  );
  with_('anna', (anna) => {
    const arriveBy = calendar.at(calendar.nextOn([1, 2, 3, 4, 5], 5), 9, 30).toISOString();
    desk.post('request', anna, ride('Ritirare un referto a Verduno', anna, 'hospital', { arriveBy, companions: 0 }));
  });
  with_('elena', (elena) => {
    desk.post(
      'offer',
      elena,
      help(
        'elderly_company',
        'Passo da chi è solo al Mussotto',
        weekly(['MO', 'WE', 'FR'], '15:00', '18:00'),
        everywhere,
      ),
    );
    desk.post(
      'request',
      elena,
      ride('Esami del sangue a Verduno', elena, 'hospital', {
        arriveBy: calendar.at(hospitalDay, 9, 30).toISOString(),
        companions: 0,
      }),
      { outcome: 'accepted_by_offer', ...preferred('marco') },
    );
  });
  with_('bruno', (bruno) => {
    desk.post(
      'offer',
      bruno,
      ride(
        'Vado all’ospedale di Verduno',
        bruno,
        'hospital',
        { seats: 3, detourMinutes: 20 },
        weekly(['TU', 'TH'], '08:00', '09:00'),
      ),
      { byStaff: true },
    );
    desk.post('request', bruno, help('shopping', 'Portare su la spesa', weekly(['FR'], '14:00', '18:00'), atHome), {
      byStaff: true,
    });
    const riders = desk.ente.residents.filter(
      (person) => person.age >= 70 && person.home.areaId === bruno.home.areaId && !person.cast,
    );
    for (const [index, rider] of riders.slice(0, 2).entries()) {
      const arriveBy = calendar.at(calendar.nextOn([2, 4], 2 + index * 2), 9, 30).toISOString();
      const wish = ride('Visita all’ospedale di Verduno', rider, 'hospital', { arriveBy, companions: index });
      desk.post('request', rider, wish, {
        byStaff: true,
        outcome: index === 0 ? 'agreed' : 'open',
        ...preferred('bruno'),
      });
    }
  });
}
