// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the program called things before it kept its titles in every language, as far as the fields beside them say it again.
 * A title counts as made where it is exactly what they make in Italian: whoever has typed the same says the same.
 */
const IN_ENGLISH = `CASE
    WHEN l.title = c.name_it THEN c.name_en
    WHEN l.title = left(c.name_it || ': ' || p.name, 120) THEN left(c.name_en || ': ' || p.name, 120)
    WHEN l.channel = 'sms' AND l.title IN ('Passaggio a ' || k.name, 'Passaggio ad ' || k.name) THEN 'Ride to ' || k.name
    WHEN l.title = 'Giro di consegne' AND l.kind = 'offer' THEN 'Delivery round'
    WHEN l.details->>'parcel' = 'true' AND l.title LIKE 'Portare una cassetta: %'
      THEN 'Carry a crate: ' || substr(l.title, length('Portare una cassetta: ') + 1)
  END`;

export class ExchangeTitlesOfBefore1796110000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE listings SET titles = jsonb_build_object('it', listings.title, 'en', made.english)
      FROM (SELECT l.id, ${IN_ENGLISH} AS english FROM listings l JOIN categories c ON c.id = l.category_id
        LEFT JOIN places p ON p.id = l.to_place_id LEFT JOIN comuni k ON k.code = p.comune_code WHERE l.titles IS NULL) made
      WHERE made.id = listings.id AND made.english IS NOT NULL
    `);
    await runner.query(`
      UPDATE agreements SET titles = l.titles FROM listings l
      WHERE l.id IN (agreements.request_id, agreements.offer_id) AND agreements.titles IS NULL AND l.title = agreements.title
        AND l.titles IS NOT NULL
    `);
  }

  /** Nobody knows any more which of them were made here. */
  async down(): Promise<void> {}
}
