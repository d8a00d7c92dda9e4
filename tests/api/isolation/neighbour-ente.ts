// SPDX-License-Identifier: AGPL-3.0-or-later
import { messageTemplate } from '../../builders/conversations.js';
import { romeDay } from '@reciproca/kernel';
import { announcement, suspension } from '../../builders/conduct.js';
import { boardFollow } from '../../builders/exchange.js';
import { outsideBooking, outsideMessage, ridePartner } from '../../builders/covoiturage.js';
import { facePhoto } from '../../builders/faces.js';
import { callTask, outgoingMessage, pushDevice } from '../../builders/notifications.js';
import { chosenProvider, joinRequest, passkey, provider, signInRecord } from '../../builders/openid.js';
import { frozenReport } from '../../builders/reporting.js';
import {
  evaluationItem,
  evaluationMeeting,
  evaluationMinutes,
  evaluationRating,
  evaluationRound,
  evaluationSeat,
  evaluationTable,
  evaluationTerm,
  evaluationUndertaking,
} from '../../builders/evaluation.js';
import { ago } from '../../builders/row.js';
import {
  impression,
  questionnaire,
  questionnaireAnswer,
  questionnaireInvitation,
  questionnaireVersion,
} from '../../builders/listening.js';
import { letter, letterheadPicture, personCard } from '../../builders/paper.js';
import {
  caseAssignment,
  erasureRequest,
  organisation,
  organisationMember,
  privacyNotice,
} from '../../builders/privacy.js';
import { dwelling } from '../../builders/territory.js';
import { inboundText } from '../../builders/texting.js';
import { intake, intakeRow, intakeSheet } from '../../builders/intake.js';
import { document } from '../../builders/vetting.js';
import type { ApiClient, TestApp } from '../../support/app.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Created {
  readonly id: string;
}

const onDay = (days: number) => ({ windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '12:00') }] });

/** Bra with one of everything in it, so that every kind of id can be asked for from next door. */
export class NeighbourEnte {
  readonly ids: Record<string, string> = {};
  private readonly clients: Record<string, ApiClient> = {};
  private sums: string | undefined;

  private constructor(
    readonly ente: TestEnte,
    private readonly app: TestApp,
  ) {}

  static async create(app: TestApp): Promise<NeighbourEnte> {
    const bra = new NeighbourEnte(await TestEnte.create(app.database.url, 'bra'), app);
    await bra.settlePeople();
    await bra.inviteStaff();
    await bra.openFeed();
    await bra.meetPlatforms();
    await bra.exchange();
    await bra.write();
    await bra.thank();
    await bra.gather();
    await bra.goRound();
    await bra.sendRound();
    await bra.writePapers();
    await bra.lookAfter();
    await bra.watch();
    await bra.quarrel();
    await bra.comeIn();
    await bra.listen();
    return bra;
  }

  /** A line for each table with the ente's id: how many rows there are, and one number for all of them. */
  async fingerprint(): Promise<string> {
    this.sums ??= await this.sumsOfTables();
    const { rows } = await this.ente.query(this.sums, [this.ente.id]);
    return rows.map((row) => JSON.stringify(row)).join('\n');
  }

  private async sumsOfTables(): Promise<string> {
    const { rows } = await this.ente.query(
      "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'ente_id' AND table_schema = 'public' ORDER BY 1",
    );
    const sum = (name: string, own: string): string =>
      `SELECT '${name}' AS name, count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t WHERE ${own} = $1`;
    return (
      [...rows.map(({ name }) => sum(String(name), 'ente_id')), sum('enti', 'id')].join(' UNION ALL ') +
      ' ORDER BY name'
    );
  }

  private async settlePeople(): Promise<void> {
    const { ente, ids, clients, app } = this;
    const people = {
      giver: await ente.person(),
      receiver: await ente.person({ phone: '+390172000001', familyName: 'Braidese' }),
      driver: await ente.driver(),
      gardener: await ente.person({ roles: ['resident', 'gardener'] }),
      coordinator: await ente.person({ roles: ['operator', 'coordinator'] }),
    };
    for (const [name, { id, login }] of Object.entries(people)) {
      ids[name] = id;
      clients[name] = await app.signIn(login);
    }
    ids['garden'] = await ente.garden(people.gardener.id);
    Object.assign(
      ids,
      Object.fromEntries(
        Object.entries(ente.places)
          .slice(0, 3)
          .map(([key, id]) => [`place ${key}`, id]),
      ),
    );
    Object.assign(
      ids,
      Object.fromEntries(Object.entries(ente.categories).map(([code, id]) => [`category ${code}`, id])),
    );
    const [area] = (await ente.query('SELECT id FROM areas WHERE ente_id = $1', [ente.id])).rows;
    const [staircase] = (await ente.query('SELECT id FROM staircases WHERE ente_id = $1', [ente.id])).rows;
    const [household] = (await ente.query('SELECT id FROM households WHERE ente_id = $1', [ente.id])).rows;
    Object.assign(ids, { area: area?.['id'], block: ente.blockId, household: household?.['id'] });
    ids['staircase'] = String(staircase?.['id']);
    ids['dwelling'] = await ente.add(dwelling({ staircaseId: String(staircase?.['id']) }));
  }

  private async meetPlatforms(): Promise<void> {
    const partnerId = await this.ente.add(ridePartner({ key: `chiave-di-${this.ente.slug}` }));
    this.ids['ridePartner'] = partnerId;
    this.ids['outsideBooking'] = await this.ente.add(outsideBooking({ partnerId }));
    this.ids['outsideMessage'] = await this.ente.add(outsideMessage({ partnerId }));
  }

  private async openFeed(): Promise<void> {
    this.ids['feed'] = (await this.post('receiver', '/calendar/feeds', { label: 'Il telefono' })).id;
  }

  private async inviteStaff(): Promise<void> {
    const colleague = { givenName: 'Bianca', familyName: 'Invitata', email: 'bianca@example.org', role: 'operator' };
    this.ids['invitation'] = (await this.post('coordinator', '/staff/invitations', colleague)).id;
  }

  private post(by: string, path: string, body: object = {}): Promise<Created & Record<string, string>> {
    const client = this.clients[by];
    if (!client) throw new Error(`Nobody is called ${by}`);
    return client.post<Created & Record<string, string>>(path, body).then(({ status, body: answer }) => {
      if (status >= 300) throw new Error(`${by} POST ${path}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    });
  }

  private async propose(offer: Created, request: Created): Promise<string> {
    await this.app.settle();
    const { rows } = await this.ente.query('SELECT id FROM proposals WHERE offer_id = $1 AND request_id = $2', [
      offer.id,
      request.id,
    ]);
    if (!rows[0]) throw new Error('Nothing was proposed');
    return String(rows[0]['id']);
  }

  private async agree(help: object) {
    const offer = await this.post('giver', '/offers', help);
    const request = await this.post('receiver', '/requests', help);
    const proposal = await this.propose(offer, request);
    await this.post('receiver', `/proposals/${proposal}/accept`);
    const { agreementId } = await this.post('giver', `/proposals/${proposal}/accept`);
    return { offer: offer.id, request: request.id, proposal, agreementId: String(agreementId) };
  }

  /** The transfer that paid it. */
  private async settle(agreementId: string): Promise<string> {
    await this.ente.letPass(agreementId);
    await this.post('giver', `/agreements/${agreementId}/complete`);
    return String((await this.post('receiver', `/agreements/${agreementId}/confirm`))['transferId']);
  }

  private async exchange(): Promise<void> {
    const { ids } = this;
    const help = { service: 'condominio', category: 'shopping', title: 'Spesa a Bra', when: onDay(5) };
    const { agreementId: settled, ...first } = await this.agree(help);
    const transfer = await this.settle(settled);
    const correction = await this.post('coordinator', `/transfers/${transfer}/corrections`, { reason: 'Da rivedere' });
    Object.assign(ids, { ...first, settled, transfer, correction: correction.id });

    await this.settle((await this.agree({ ...help, when: onDay(8) })).agreementId);
    Object.assign(ids, { agreement: (await this.agree({ ...help, when: onDay(6) })).agreementId });

    const third = { ...help, when: onDay(7) };
    const openOffer = await this.post('giver', '/offers', third);
    const openRequest = await this.post('receiver', '/requests', third);
    Object.assign(ids, {
      openOffer: openOffer.id,
      openRequest: openRequest.id,
      openProposal: await this.propose(openOffer, openRequest),
    });
    Object.assign(ids, { pending: (await this.post('giver', '/offers', { ...help, category: 'babysitting' })).id });
  }

  private async write(): Promise<void> {
    const { ids } = this;
    const words = { words: 'A che ora?' };
    const { id } = await this.post('giver', `/conversations/with/${ids['receiver']}`, words);
    await this.post('receiver', `/conversations/messages/${id}/report`);
    const { rows } = await this.ente.query('SELECT id FROM message_reports WHERE message_id = $1', [id]);
    ids['messageReport'] = String(rows[0]?.['id']);
    ids['message'] = (await this.post('giver', `/conversations/with/${ids['receiver']}`, words)).id;
    await this.post('receiver', '/conversations/office', words);
    ids['messageTemplate'] = await this.ente.add(messageTemplate({ title: 'Assemblea' }));
    ids['groupMessage'] = (await this.post('coordinator', '/group-messages', { wordsIt: 'Domani siamo chiusi' })).id;
  }

  private async thank(): Promise<void> {
    const { ids } = this;
    const path = `/agreements/${ids['settled']}/thanks`;
    ids['thanksReport'] = (await this.post('receiver', path, { words: 'Grazie' })).id;
    await this.post('giver', `/thanks/${ids['thanksReport']}/report`);
    ids['thanks'] = (await this.post('giver', path, { words: 'Grazie a te' })).id;
  }

  private async gather(): Promise<void> {
    const { ids, ente } = this;
    const harvest = await this.post('gardener', '/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucchine di Bra',
      placeId: ente.places['garden'],
      when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '12:00') }] },
      details: { gardenId: ids['garden'], crop: 'zucchine', kg: 9, crateKg: 3 },
    });
    const wish = await this.post('receiver', '/requests', {
      service: 'orti',
      category: 'produce',
      title: 'Verdura a Bra',
    });
    const proposal = await this.propose(harvest, wish);
    await this.post('receiver', `/proposals/${proposal}/accept`);
    await this.post('gardener', `/proposals/${proposal}/accept`);
    await this.app.settle();
    const work = await this.post('driver', `/gardens/${ids['garden']}/work`, {
      workedOn: romeDay(new Date()),
      minutes: 60,
    });
    const [row] = (
      await ente.query(
        'SELECT h.id AS harvest, c.id AS crate FROM harvests h JOIN crates c ON c.harvest_id = h.id WHERE h.ente_id = $1',
        [ente.id],
      )
    ).rows;
    if (!row) throw new Error('No crate was assigned');
    Object.assign(ids, { harvestOffer: harvest.id, harvest: row['harvest'], crate: row['crate'], work: work.id });
  }

  /** A circle of two: the driver shops for the gardener, who shops for the driver another day. */
  private async goRound(): Promise<void> {
    const on = (day: number): object => ({
      service: 'condominio',
      category: 'shopping',
      title: 'Giro di Bra',
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] },
    });
    await this.post('driver', '/offers', on(9));
    await this.post('gardener', '/requests', on(9));
    await this.post('gardener', '/offers', on(10));
    await this.post('driver', '/requests', on(10));
    await this.app.settle();
    const [circle] = (
      await this.ente.query("SELECT id FROM circles WHERE ente_id = $1 AND state = 'proposed'", [this.ente.id])
    ).rows;
    this.ids['circle'] = String(circle?.['id']);
  }

  private async sendRound(): Promise<void> {
    const { ids, ente } = this;
    const parcel = await this.post('receiver', '/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Medicine a Bra',
      placeId: ente.places['market'],
      toPlaceId: ente.places[`home:${ids['receiver'] ?? ''}`],
      details: { leaveAt: dayAhead(4, '09:00'), leaveUntil: dayAhead(4, '11:00'), parcel: true, carries: 'medicines' },
    });
    const round = await this.post('coordinator', '/rounds', {
      driverId: ids['driver'],
      day: dayAhead(4).slice(0, 10),
      requestIds: [parcel.id],
    });
    const departures = await ente.query('SELECT id FROM slots WHERE ente_id = $1 LIMIT 1', [ente.id]);
    const departure = String(departures.rows[0]?.['id']);
    Object.assign(ids, { parcel: parcel.id, round: round.id, departure });
  }

  /** Chosen ways in, somebody who asks to join, a sign-in in the log and a key. */
  /** One that anybody may answer, answered enough to be counted, and one that somebody was sent. */
  private async listen(): Promise<void> {
    const { ids, ente } = this;
    const keptBy = this.idOf('coordinator');
    const said = { personId: this.idOf('receiver'), agreementId: this.idOf('settled') };
    ids['impression'] = await ente.add(impression({ ...said, how: 'badly', words: 'Non è venuto nessuno' }));
    for (const [name, isAnonymous] of [
      ['questionnaire', true],
      ['ownQuestionnaire', false],
    ] as const) {
      const asked = questionnaire({ keptBy, isAnonymous });
      const version = questionnaireVersion({ questionnaireId: asked.fields.id, writtenBy: keptBy });
      await ente.addAll([asked, version]);
      ids[name] = asked.fields.id;
      const of = { questionnaireId: asked.fields.id, versionId: version.fields.id };
      const texts = { q4: 'Una panchina nel cortile' };
      if (isAnonymous) await ente.addAll(Array.from({ length: 8 }, () => questionnaireAnswer({ ...of, texts })));
      for (const who of ['receiver', 'driver'])
        await ente.add(questionnaireInvitation({ questionnaireId: asked.fields.id, personId: this.idOf(who) }));
      if (!isAnonymous) await ente.add(questionnaireAnswer({ ...of, personId: this.idOf('driver') }));
    }
  }

  private async comeIn(): Promise<void> {
    const { ids, ente } = this;
    const [citizens, staff] = await ente.addAll([provider(), provider({ kind: 'staff' })]);
    await ente.addAll([
      chosenProvider({ kind: 'citizens', providerId: citizens }),
      chosenProvider({ kind: 'staff', providerId: staff }),
    ]);
    ids['provider'] = citizens;
    ids['joinRequest'] = await ente.add(joinRequest());
    ids['signInRecord'] = await ente.add(signInRecord({ providerId: citizens, personId: this.idOf('giver') }));
    ids['passkey'] = await ente.add(passkey({ personId: this.idOf('driver') }));
    ids['follow'] = await ente.add(boardFollow({ personId: this.idOf('driver') }));
    ids['pushDevice'] = await ente.add(pushDevice({ personId: this.idOf('driver') }));
  }

  /** A signal, a document that waits to be looked at, and a target. */
  private async watch(): Promise<void> {
    const { ids, ente } = this;
    const signal = await this.post('coordinator', '/signals', {
      about: 'Una signora della scala A',
      need: 'Non esce da giorni',
      consent: 'not_asked',
    });
    const target = await this.post('coordinator', '/report-targets', {
      action: 'all',
      measure: 'exchanges',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      value: 700,
    });
    const project = await this.post('coordinator', '/projects', {
      name: 'Progetto di Bra',
      cup: 'B63D21000000001',
      funder: 'Regione Piemonte',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    const participant = await this.post('coordinator', `/people/${ids['receiver']}/projects`, {
      projectId: project.id,
      enteredOn: '2026-03-01',
    });
    Object.assign(ids, { project: project.id, participant: participant.id });
    const civic = await this.post('coordinator', `/people/${ids['receiver']}/civic-returns`, {
      tutorId: ids['coordinator'],
      agreedHours: 20,
      activities: 'Verde',
      startsOn: dayAhead(-5).slice(0, 10),
      endsOn: dayAhead(60).slice(0, 10),
      paperReference: 'prot. 3',
    });
    const hours = { day: dayAhead(-1).slice(0, 10), minutes: 90, activity: 'Aiuole' };
    const attendance = await this.post('receiver', `/civic-returns/${civic.id}/attendance`, hours);
    await this.post('coordinator', `/civic-returns/${civic.id}/attendance`, { ...hours, again: true });
    const certificate = await this.post('coordinator', `/civic-returns/${civic.id}/certificates`);
    Object.assign(ids, { civic: civic.id, attendance: attendance.id, certificate: certificate.id });
    Object.assign(ids, { signal: signal.id, target: target.id });
    await this.enrol();
    await this.gatherPeople();
    await this.layOutPlots();
    await this.sellProduce();
    await this.sitAtTable();
    ids['text'] = await ente.add(inboundText());
    ids['document'] = await ente.add(document({ personId: this.idOf('giver') }));
    const file = intake({ startedBy: this.idOf('coordinator') });
    const wrong = intakeRow({ intakeId: file.fields.id });
    await ente.addAll([file, intakeSheet({ intakeId: file.fields.id }), wrong]);
    [ids['intake'], ids['intake row']] = [file.fields.id, wrong.fields.id];
  }

  /** A volunteer in the register, taught something, with an expense that waits. */
  private async enrol(): Promise<void> {
    const { ids } = this;
    const [day, personId] = [dayAhead(-5).slice(0, 10), this.idOf('receiver')];
    const entry = await this.post('coordinator', `/volunteers/${personId}/entries`, {
      ...{ day, section: 'regular', activity: 'driver', birthPlace: 'Bra', residence: 'Via Roma 1, Bra' },
    });
    const training = await this.post('coordinator', `/volunteers/${personId}/trainings`, {
      ...{ title: 'Primo soccorso', day, hours: 4, givenBy: 'Croce Rossa', validUntil: dayAhead(300).slice(0, 10) },
    });
    await this.ente.query(
      'INSERT INTO volunteer_refund_rules (ente_id, per_km_mills, month_cents) VALUES ($1, 350, 20000)',
      [this.ente.id],
    );
    const refund = await this.post('coordinator', `/volunteers/${personId}/refunds`, {
      ...{ day, kind: 'receipt', what: 'Parcheggio', receipt: '12', amount: 3.5 },
    });
    await this.ente.query("UPDATE people SET covered_until = '2040-01-01' WHERE id = $1", [personId]);
    Object.assign(ids, { volunteerEntry: entry.id, volunteerTraining: training.id, refund: refund.id });
  }

  /** A garden with two plots: one has a holder who was warned, and somebody waits for another. */
  private async layOutPlots(): Promise<void> {
    const garden = `/gardens/${this.ids['garden'] ?? ''}`;
    const { items } = (await this.post('gardener', `${garden}/plots`, {
      first: 1,
      last: 2,
      squareMetres: 40,
    })) as unknown as {
      items: { id: string }[];
    };
    const [plot] = items;
    const first = await this.post('receiver', `${garden}/plot-requests`, {});
    const tenure = await this.post('gardener', `/plots/${plot?.id ?? ''}/assign`, { requestId: first.id });
    await this.post('gardener', `/plot-tenures/${tenure.id}/warn`, { warning: 'Le erbacce vanno tolte' });
    const request = await this.post('driver', `${garden}/plot-requests`, {});
    const planting = await this.post('gardener', `${garden}/plantings`, {
      crop: 'tomatoes',
      bed: 'Serra',
      sowOn: '2027-04-20',
    });
    Object.assign(this.ids, { planting: planting.id, plot: plot?.id, tenure: tenure.id, plotRequest: request.id });
  }

  /** A slip of a garden with a payment, and a cost. */
  private async sellProduce(): Promise<void> {
    const garden = `/gardens/${this.ids['garden'] ?? ''}`;
    const [harvest] = (
      await this.ente.query('SELECT id FROM harvests WHERE garden_id = $1 LIMIT 1', [this.ids['garden']])
    ).rows;
    const harvestId = String(harvest?.['id']);
    await this.post('gardener', `/harvests/${harvestId}/sale`, { move: 'aside', kg: 0.5 });
    const price = await this.post('gardener', `${garden}/prices`, { product: 'Verdura', unit: 'kg', price: 2 });
    const slip = await this.post('gardener', `${garden}/sale-slips`, {
      ...{ buyerName: 'Trattoria', lines: [{ harvestId, priceId: price.id, quantity: 0.25 }] },
    });
    // One that nothing was paid for can be cancelled.
    await this.post('gardener', `${garden}/sale-slips`, {
      ...{ buyerName: 'Bottega', lines: [{ harvestId, priceId: price.id, quantity: 0.125 }] },
    });
    const salePayment = await this.post('gardener', `/sale-slips/${slip.id}/payments`, { amount: 0.2, way: 'cash' });
    const gardenCost = await this.post('gardener', `${garden}/costs`, { kind: 'seeds', amount: 3 });
    Object.assign(this.ids, { slip: slip.id, salePayment: salePayment.id, gardenCost: gardenCost.id });
  }

  /** A table that has met and judged once, is called again, and asks for its next ratings. */
  private async sitAtTable(): Promise<void> {
    const { ente } = this;
    const table = evaluationTable({ isPublished: true });
    const tableId = table.fields.id;
    const people = ['receiver', 'driver', 'gardener'].map((who) => this.idOf(who));
    const seats = people.map((_, nth) => evaluationSeat({ tableId, number: nth + 1 }));
    const terms = seats.map(({ fields }, nth) =>
      evaluationTerm({ tableId, seatId: fields.id, personId: people[nth] ?? '' }),
    );
    await ente.addAll([table, ...seats, ...terms]);
    const held = evaluationMeeting({ tableId, state: 'held', startsAt: ago({ days: 40 }), quorum: 1 });
    const called = evaluationMeeting({ tableId, number: 2 });
    await ente.addAll([held, called, evaluationMinutes({ meetingId: held.fields.id })]);
    const closed = evaluationRound({ tableId, state: 'closed', closedAt: ago({ days: 10 }), closedBy: 'all' });
    const open = evaluationRound({ tableId, number: 2 });
    const items = [closed, open].map(({ fields }) => evaluationItem({ roundId: fields.id }));
    const [judged] = items;
    const ratings = terms.map(({ fields: { id: termId, seatId } }) =>
      evaluationRating({ roundId: closed.fields.id, itemId: judged?.fields.id ?? '', seatId, termId }),
    );
    const [first] = seats;
    const undertaking = evaluationUndertaking({ tableId, seatId: first?.fields.id ?? '' });
    await ente.addAll([closed, open, ...items, ...ratings, undertaking]);
    Object.assign(this.ids, {
      ...{ evaluationTable: tableId, evaluationSeat: first?.fields.id, evaluationMeeting: called.fields.id },
      ...{ evaluationRound: open.fields.id, evaluationUndertaking: undertaking.fields.id },
    });
  }

  /** A course with one meeting, somebody in it, and who waits. */
  private async gatherPeople(): Promise<void> {
    const { ids, ente } = this;
    const course = await this.post('coordinator', '/activities', {
      ...{ kind: 'course', title: 'Corso di orto', organiser: 'Bra', placeId: ente.places['market'] },
      ...{ audience: 'everybody', capacity: 1 },
    });
    await this.post('coordinator', `/activities/${course.id}/meetings`, { when: onDay(40) });
    await this.post('coordinator', `/activities/${course.id}/state`, { state: 'open' });
    const enrolment = await this.post('receiver', `/activities/${course.id}/enrolments`, {});
    await this.post('giver', `/activities/${course.id}/enrolments`, {});
    const [meeting] = (await ente.query('SELECT id FROM activity_meetings WHERE activity_id = $1', [course.id])).rows;
    Object.assign(ids, { activity: course.id, enrolment: enrolment.id, meeting: meeting?.['id'] });
  }

  /** A dispute about what is settled, somebody suspended, and an announcement. */
  private async quarrel(): Promise<void> {
    const { ids, ente } = this;
    const { dispute } = (await this.post('receiver', '/disputes', {
      agreementId: ids['settled'],
      reason: 'Sono venuti tardi',
    })) as unknown as { dispute: Created };
    ids['dispute'] = dispute.id;
    await ente.query('UPDATE disputes SET mediator_id = $2 WHERE id = $1', [dispute.id, ids['gardener']]);
    ids['suspension'] = await ente.add(suspension({ personId: this.idOf('giver'), listingId: ids['pending'] }));
    ids['announcement'] = await ente.add(announcement({ publishedBy: this.idOf('coordinator'), toldAt: new Date() }));
  }

  private async writePapers(): Promise<void> {
    const { ids, ente } = this;
    const delegation = await this.post('coordinator', '/delegations', {
      delegatorId: ids['receiver'],
      delegateId: ids['giver'],
      paperReference: 'prot. 9',
    });
    const personId = this.idOf('receiver');
    await ente.add(personCard({ personId, madeBy: this.idOf('coordinator') }));
    ids['letter'] = await ente.add(letter({ personId, writtenBy: this.idOf('coordinator') }));
    ids['frozen'] = await ente.add(frozenReport({ frozenBy: this.idOf('coordinator') }));
    ids['facePhoto'] = await ente.add(facePhoto({ personId: this.idOf('giver') }));
    ids['picture'] = await ente.add(letterheadPicture({ addedBy: this.idOf('coordinator') }));
    const [notification] = (
      await ente.query('SELECT id FROM notifications WHERE ente_id = $1 AND person_id = $2 LIMIT 1', [
        ente.id,
        ids['receiver'],
      ])
    ).rows;
    const [session] = (await ente.query('SELECT id FROM sessions WHERE person_id = $1', [ids['receiver']])).rows;
    Object.assign(ids, {
      delegation: delegation.id,
      notification: notification?.['id'],
      session: session?.['id'],
    });
    ids['call'] = await ente.add(callTask({ personId, reason: 'proposals_made', link: '/x' }));
    ids['message'] = await ente.add(
      outgoingMessage({ personId, notificationId: ids['notification'], state: 'recorded' }),
    );
  }

  /** An organisation whose staff look after somebody, and somebody who asks to be erased. */
  private async lookAfter(): Promise<void> {
    const { ids, ente } = this;
    const [personId, staffId] = [this.idOf('receiver'), this.idOf('coordinator')];
    ids['notice'] = await ente.add(privacyNotice({ version: 'Bra 1', createdBy: staffId }));
    const organisationId = await ente.add(organisation());
    ids['organisation'] = organisationId;
    await ente.add(organisationMember({ organisationId, personId: this.idOf('gardener') }));
    ids['case'] = await ente.add(caseAssignment({ organisationId, personId, assignedBy: staffId }));
    ids['erasure'] = await ente.add(erasureRequest({ personId: this.idOf('giver') }));
  }

  private idOf(name: string): string {
    const id = this.ids[name];
    if (!id) throw new Error(`Nothing is called ${name}`);
    return id;
  }
}
