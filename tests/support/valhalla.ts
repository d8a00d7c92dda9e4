// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Location {
  readonly lat: number;
  readonly lon: number;
}
interface Question {
  readonly sources?: Location[];
  readonly targets?: Location[];
  readonly locations?: Location[];
  readonly costing?: string;
  readonly units?: string;
}

/** How the server behaves for the next questions; `left` of them, then as ever. */
export type Mood =
  | 'well'
  | 'no road near'
  | 'no way'
  | 'one pair without a way'
  | 'busy'
  | 'slow'
  /** Nobody is answered before a second one asks. */
  | 'in pairs'
  | 'broken json'
  | 'wrong shape'
  | 'hangs up';

/** A small HTTP server that speaks as Valhalla does: roads here are twice the straight line on the map, at 60 km/h. */
export interface FakeRoads {
  readonly url: string;
  readonly questions: { path: string; body: Question }[];
  mostAtOnce: number;
  behave(mood: Mood, left?: number): void;
  close(): Promise<void>;
}

const KM_PER_DEGREE = 111;
/** Kilometres of road, to three decimals as Valhalla writes them. */
const roadKm = (a: Location, b: Location): number =>
  Math.round(Math.hypot(a.lat - b.lat, a.lon - b.lon) * KM_PER_DEGREE * 2 * 1000) / 1000;
const seconds = (km: number): number => Math.floor(km * 60);
export const MOST_PAIRS = 2500;

export async function openRoads(): Promise<FakeRoads> {
  const questions: FakeRoads['questions'] = [];
  let [mood, left, underWay]: [Mood, number, number] = ['well', 0, 0];
  const roads = { mostAtOnce: 0 };
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    underWay += 1;
    roads.mostAtOnce = Math.max(roads.mostAtOnce, underWay);
    response.once('close', () => (underWay -= 1));
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as Question;
      questions.push({ path: request.url ?? '', body });
      const now = left > 0 ? mood : 'well';
      left -= 1;
      const reply = (): void => answer(now, request.url ?? '', body, response);
      if (now !== 'in pairs') return void setTimeout(reply, now === 'slow' ? 2000 : 5).unref();
      held.push(reply);
      if (held.length === 2) for (const each of held.splice(0)) each();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(roads, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    questions,
    behave: (next: Mood, times = Infinity) => ([mood, left] = [next, times]),
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}

function answer(mood: Mood, path: string, body: Question, response: ServerResponse): void {
  const send = (status: number, content: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json;charset=utf-8' });
    response.end(typeof content === 'string' ? content : JSON.stringify(content));
  };
  const refuse = (code: number, error: string): void =>
    send(400, { error_code: code, error, status_code: 400, status: 'Bad Request' });
  if (mood === 'hangs up') return void response.socket?.destroy();
  if (mood === 'busy') return send(503, '<html><body>503 Service Unavailable</body></html>');
  if (mood === 'no road near') return refuse(171, 'No suitable edges near location');
  if (mood === 'no way') return refuse(442, 'No path could be found for input');
  if (mood === 'broken json') return send(200, '{"sources_to_targets":[[{"distance":');
  if (mood === 'wrong shape') return send(200, { sources_to_targets: { durations: [] } });
  if (body.costing !== 'auto') return refuse(125, `No costing method found: '${body.costing ?? ''}'`);
  if (path === '/route') return send(200, routeOf(body.locations ?? []));
  if (path !== '/sources_to_targets')
    return send(404, {
      error_code: 106,
      error: "Try any of: '/locate' '/route' '/sources_to_targets'",
      status_code: 404,
      status: 'Not Found',
    });
  const { sources = [], targets = [] } = body;
  if (sources.length * targets.length > MOST_PAIRS) return refuse(150, 'Exceeded max locations: 2500');
  const pairs = sources.map((from, f) =>
    targets.map((to, t) => {
      const km = roadKm(from, to);
      const isCut = mood === 'one pair without a way' && f === 0 && t === 1;
      return { distance: isCut ? null : km, time: isCut ? null : seconds(km), to_index: t, from_index: f };
    }),
  );
  return send(200, { sources_to_targets: pairs, sources, targets, units: 'kilometers', algorithm: 'costmatrix' });
}

function routeOf(locations: readonly Location[]): object {
  const summaries = locations.slice(1).map((to, index) => {
    const length = roadKm(locations[index] ?? to, to);
    return {
      has_time_restrictions: false,
      has_toll: false,
      has_highway: false,
      has_ferry: false,
      time: seconds(length) + 0.5,
      length,
      cost: seconds(length),
    };
  });
  const sum = (name: 'time' | 'length'): number => summaries.reduce((total, one) => total + one[name], 0);
  return {
    trip: {
      locations: locations.map((one, original_index) => ({ type: 'break', ...one, original_index })),
      legs: summaries.map((summary) => ({ summary, shape: '' })),
      summary: { time: sum('time'), length: sum('length') },
      status_message: 'Found route between points',
      status: 0,
      units: 'kilometers',
      language: 'en-US',
    },
  };
}
