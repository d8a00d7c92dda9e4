// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MapEntry {
  readonly road: string;
  readonly number?: string;
  readonly comune: string;
  readonly hamlet?: string;
  readonly lat: number;
  readonly lon: number;
}
export type GeocoderMood =
  'well' | 'slow' | 'busy' | 'broken json' | 'wrong shape' | 'too long' | 'hangs up' | 'sends away';

/** A small HTTP server that answers as Photon does at /api and as Nominatim does at /search, from a handful of addresses; at /reverse as its kind does, with the first of them. */
export interface FakeGeocoder {
  readonly url: string;
  readonly questions: string[];
  mood: GeocoderMood;
  entries: readonly MapEntry[];
  close(): Promise<void>;
}

export async function openGeocoder(entries: readonly MapEntry[] = []): Promise<FakeGeocoder> {
  const questions: string[] = [];
  const fake: { mood: GeocoderMood; entries: readonly MapEntry[] } = { mood: 'well', entries };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://map');
    questions.push(request.url ?? '');
    if (fake.mood === 'hangs up') return void request.socket.destroy();
    if (fake.mood === 'sends away') return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    const write = writerOf(url);
    const body = { well: () => JSON.stringify(write(fake.entries)), slow: () => JSON.stringify(write(fake.entries)) };
    const text = {
      ...body,
      busy: () => '<html></html>',
      'broken json': () => '{"features":[',
      'wrong shape': () => '{"features":"none"}',
      'too long': () => JSON.stringify({ features: [], more: 'x'.repeat(500_000) }),
    }[fake.mood]();
    const send = (): void => void response.writeHead(fake.mood === 'busy' ? 503 : 200).end(text);
    if (fake.mood === 'slow') setTimeout(send, 3000).unref();
    else send();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    questions,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}

function writerOf({ pathname, searchParams }: URL): (entries: readonly MapEntry[]) => object {
  if (pathname === '/search') return nominatimOf;
  if (pathname !== '/reverse') return photonOf;
  if (!searchParams.has('format')) return (entries) => photonOf(entries.slice(0, 1));
  return (entries) => nominatimOf(entries)[0] ?? { error: 'Unable to geocode' };
}

function photonOf(entries: readonly MapEntry[]): object {
  return {
    type: 'FeatureCollection',
    features: entries.map(({ road, number, comune, hamlet, lat, lon }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        ...(number ? { street: road, housenumber: number, type: 'house' } : { name: road, type: 'street' }),
        ...(hamlet && { locality: hamlet }),
        city: comune,
        countrycode: 'IT',
        osm_key: 'highway',
      },
    })),
  };
}

function nominatimOf(entries: readonly MapEntry[]): object[] {
  return entries.map(({ road, number, comune, hamlet, lat, lon }) => ({
    place_id: 1,
    licence: 'ODbL',
    lat: String(lat),
    lon: String(lon),
    category: number ? 'place' : 'highway',
    addresstype: number ? 'place' : 'road',
    name: number ? '' : road,
    display_name: `${road}, ${comune}`,
    address: { road, ...(number && { house_number: number }), ...(hamlet && { hamlet }), town: comune },
  }));
}
