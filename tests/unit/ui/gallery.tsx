// SPDX-License-Identifier: AGPL-3.0-or-later
import * as ui from '@reciproca/ui';

type Ride = { id: string; when: string; to: string; who: string; minutes: number };

const rides: readonly Ride[] = [
  { id: '1', when: '2026-11-24T09:00', to: 'Ospedale di Verduno', who: 'Teresa Giachino', minutes: 95 },
  { id: '2', when: '2026-11-28T08:00', to: 'Mercato di Alba', who: 'Ion Popescu', minutes: 40 },
  { id: '3', when: '2026-12-02T15:30', to: 'Farmacia di Piana Biglini', who: 'Fatima El Amrani', minutes: 25 },
];
const now = '2026-11-22T10:00';

/** A page in full dress, as a signed-in driver and operator would see it. */
export function galleryPage(language: ui.Language): ui.PageContext {
  return {
    ...ui.blankPage(language),
    path: '/gallery?x=1',
    csrfToken: 'token-1',
    viewer: {
      personId: 'p1',
      name: 'Marco Rinaldi',
      roles: ['operator'],
      isStaff: true,
      enteName: 'Consorzio Socio-Assistenziale Alba-Langhe-Roero',
    },
    unread: 3,
    lastSeq: 41,
    flash: { kind: 'success', text: 'Richiesta pubblicata. Avvisiamo chi può aiutare.' },
    demo: true,
    nav: [
      { href: '/', text: 'Casa', current: true },
      { href: '/offers/new', text: 'Offro' },
      { href: '/requests/new', text: 'Chiedo' },
      { href: '/agreements', text: 'Accordi', badge: 2 },
      { href: '/account', text: 'I miei minuti' },
    ],
    socket: true,
    actingFor: { personId: 'p2', name: 'Teresa Giachino' },
  };
}

/** Every component at least once, with believable content. */
export function Gallery() {
  const { language } = ui.usePage();
  return (
    <>
      <ui.PageHeading
        eyebrow="Condominio di via Rorine"
        title="Buongiorno, Marco"
        lead="Oggi hai un passaggio da fare e due proposte da guardare."
        badge={<ui.Badge icon="car">Autista</ui.Badge>}
        actions={<ui.LinkButton href="/requests/new" icon="plus" text="Chiedi aiuto" />}
      />
      <ui.CardGrid columns={3} label="In breve">
        <ui.Stat value={ui.formatMinutes(95, language)} label="I tuoi minuti" tone="info" />
        <ui.Stat value={2} label="Proposte da guardare" href="/proposals" tone="warning" />
        <ui.Stat value={12} label="Aiuti dati" tone="success" />
      </ui.CardGrid>
      <ui.Section
        title="Aspetta una tua risposta"
        actions={<ui.LinkButton href="/proposals" text="Vedi tutte" kind="quiet" />}
      >
        <ui.LiveRegion name="proposals">
          <ui.CardGrid label="Proposte">
            <ui.Card
              title="Passaggio all’ospedale di Verduno"
              href="/proposals/1"
              icon="car"
              badge={<ui.StateBadge tone="warning" text="Da accettare" />}
              meta={ui.formatWhen('2026-11-24T09:00', '2026-11-24T11:30', language, now)}
              actions={
                <>
                  <ui.PostButton action="/proposals/1/accept" text="Accetto" kind="success" icon="check" />
                  <ui.PostButton
                    action="/proposals/1/decline"
                    text="Non posso"
                    kind="outline"
                    fields={{ reason: 'busy' }}
                    confirm="Vuoi davvero rifiutare?"
                  />
                </>
              }
            >
              <ui.PersonLine name="Teresa Giachino" detail="79 anni, usa il bastone" href="/people/2" />
              <ui.ScoreBar score={0.82} />
              <ui.Reasons
                reasons={['Stessa scala', '8 minuti di strada in più', 'Libero martedì mattina']}
                cautions={['Serve posto per un deambulatore']}
              />
            </ui.Card>
            <ui.Card
              title="Piega per due sorelle"
              href="/proposals/2"
              badge={<ui.StateBadge tone="info" text="Proposta nuova" />}
              meta={`${ui.formatDay('2026-11-26', language, now)} · ${ui.formatKm(0.35, language)}`}
              actions={<ui.Button text="Apri" kind="primary" type="button" />}
            >
              <p>Rosa e Lina cercano qualcuno per lavare e asciugare i capelli, in casa.</p>
            </ui.Card>
          </ui.CardGrid>
        </ui.LiveRegion>
      </ui.Section>
      <ui.Section title="I tuoi passaggi">
        <ui.Tabs
          label="Passaggi"
          items={[
            { href: '?tab=next', text: 'Prossimi', current: true, badge: 3 },
            { href: '?tab=past', text: 'Passati' },
          ]}
        />
        <ui.DataTable
          caption="Passaggi delle prossime due settimane"
          rows={rides}
          rowKey={(ride) => ride.id}
          columns={[
            { key: 'to', header: 'Dove', cell: (ride) => <a href={`/rides/${ride.id}`}>{ride.to}</a> },
            { key: 'when', header: 'Quando', cell: (ride) => ui.formatWhen(ride.when, null, language, now) },
            { key: 'who', header: 'Chi', cell: (ride) => ride.who },
            { key: 'state', header: 'Stato', cell: () => <ui.StateBadge tone="success" text="D’accordo" /> },
            {
              key: 'minutes',
              header: 'Minuti',
              numeric: true,
              cell: (ride) => ui.formatMinutes(ride.minutes, language, { signed: true }),
            },
          ]}
        />
        <ui.Pagination nextHref="?after=3" previousHref="?before=1" />
      </ui.Section>
      <div class="split">
        <ui.Section title="Com’è andata">
          <ui.Timeline
            items={[
              {
                when: ui.formatRelative('2026-11-20T10:00', language, now),
                title: 'Teresa ha telefonato allo sportello',
                tone: 'neutral',
              },
              {
                when: '21 novembre',
                title: 'Trovato un autista',
                text: 'Marco abita nella stessa scala.',
                tone: 'info',
              },
              { when: '22 novembre', title: 'Tutti d’accordo', tone: 'success' },
            ]}
          />
        </ui.Section>
        <ui.Section title="In due parole">
          <ui.DefinitionList
            items={[
              { term: 'Partenza', value: 'Via Rorine 4, scala B' },
              { term: 'Cassetta', value: ui.formatKg(4.5, language) },
              { term: 'Note', value: null },
            ]}
          />
          <ui.Details summary="Come contiamo i minuti">
            <p>Conta il tempo, non i chilometri.</p>
          </ui.Details>
        </ui.Section>
      </div>
      <ui.EmptyState
        icon="leaf"
        title="Nessuna cassetta per ora"
        text="Quando l’orto raccoglie, la trovi qui."
        action={<ui.LinkButton href="/gardens" text="Vedi gli orti" kind="outline" />}
      />
      <ui.Alert
        tone="warning"
        title="La patente scade tra 12 giorni"
        actions={<ui.LinkButton href="/me" text="Aggiorna" kind="outline" />}
      >
        Dopo quel giorno non puoi offrire passaggi.
      </ui.Alert>
      <ui.Alert tone="danger">Non siamo riusciti a salvare.</ui.Alert>
      <ui.Alert>Il mercato è di sabato.</ui.Alert>
    </>
  );
}

export const galleryErrors: ui.FieldErrors = {
  title: 'Scrivi almeno 5 caratteri.',
  'details.seats': 'Il numero più grande è 8.',
  service: 'Scegli una delle voci.',
};

/** A step of a form that came back with errors. */
export function GalleryForm() {
  const body = {
    title: 'Ci',
    'details.seats': '12',
    'details.walker': ['false', 'true'],
    days: ['mon', 'wed'],
    service: '',
  };
  const field = ui.bindFields(body, galleryErrors);
  return (
    <>
      <ui.PageHeading title="Chiedi un passaggio" />
      <ui.Steps steps={['Che cosa', 'Quando', 'Controlla']} current={2} />
      <ui.ErrorSummary errors={galleryErrors} labels={{ 'details.seats': 'Posti' }} />
      <ui.Form action="/requests/new" idempotencyKey="key-1">
        <ui.HiddenFields values={{ kind: 'request', 'windows.0.start': '2026-11-24T09:00', _csrf: 'no' }} />
        <ui.RadioCards
          {...field('service')}
          label="Di che cosa hai bisogno?"
          required
          options={[
            { value: 'ride', label: 'Un passaggio', hint: 'Visite, spesa, uffici', icon: 'car' },
            { value: 'help', label: 'Un aiuto in casa', hint: 'Spesa, compagnia, piccoli lavori', icon: 'home' },
            { value: 'crate', label: 'Una cassetta dell’orto', icon: 'leaf' },
          ]}
        />
        <ui.ChoiceByGroup
          {...field('staircase')}
          value="b2"
          label="Scala"
          first={{ value: '', label: 'Tutte' }}
          groups={[
            { label: 'Moretta', options: [{ value: 'm1', label: 'Scala A' }] },
            { label: 'Mussotto', options: [{ value: 'b2', label: 'Scala B' }] },
          ]}
        />
        <ui.TextField {...field('title')} label="In poche parole" hint="Per esempio: visita all’ospedale" required />
        <ui.TextArea {...field('words')} label="Altro da sapere" />
        <ui.Fieldset legend="Quando" row>
          <ui.DateField {...field('date')} value={new Date('2026-11-24T08:00:00Z')} label="Giorno" required />
          <ui.TimeField {...field('start')} value={new Date('2026-11-24T08:00:00Z')} label="Dalle" required />
          <ui.TimeField {...field('end')} label="Alle" />
        </ui.Fieldset>
        <ui.NumberField {...field('details.seats')} label="Posti" required />
        <ui.NumberField {...field('details.weightKg')} label="Peso" unit="kg" decimal value={2.5} />
        <ui.SelectField
          {...field('comune')}
          label="Comune"
          required
          options={[
            { value: '004003', label: 'Alba' },
            { label: 'Vicini', options: [{ value: '004029', label: 'Bra' }] },
          ]}
        />
        <ui.CheckboxGroup
          {...field('days')}
          label="In quali giorni"
          options={[
            { value: 'mon', label: 'Lunedì' },
            { value: 'wed', label: 'Mercoledì', hint: 'solo il mattino' },
            { value: 'fri', label: 'Venerdì' },
          ]}
        />
        <ui.CheckboxField
          {...field('details.walker')}
          label="Porto un deambulatore"
          hint="Lo diciamo all’autista prima che accetti."
        />
        <div class="cluster">
          <ui.Button text="Avanti" wide />
          <ui.Button text="Indietro" kind="outline" name="step" value="back" wide />
        </div>
      </ui.Form>
    </>
  );
}
