// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedTile {
  readonly path: string;
  readonly zoom: number;
  readonly headers: IncomingHttpHeaders;
}

/** A small server of streets, each square with its numbers; by another name than the pages’, as it is in life. */
export interface TileServer {
  readonly settings: { readonly TILES_URL: string; readonly TILES_CREDIT: string };
  readonly asked: AskedTile[];
  mood: 'well' | 'failing' | 'silent';
  close(): Promise<void>;
}

export async function openTileServer(): Promise<TileServer> {
  const asked: AskedTile[] = [];
  const state: { mood: TileServer['mood'] } = { mood: 'well' };
  const server = createServer(({ url: path = '', headers }, response) => {
    asked.push({ path, zoom: Number(path.split('/')[1]), headers });
    if (state.mood === 'silent') return;
    if (state.mood === 'failing') return void response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }).end(drawTile(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    settings: { TILES_URL: `http://localhost:${port}/{z}/{x}/{y}.png`, TILES_CREDIT: 'Strade <di> prova & C.' },
    asked,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}

function drawTile(path: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#f2efe9"/>
    <path d="M0 60h256M90 0v256M0 200L256 120" stroke="#fff" stroke-width="12"/><path d="M0 240h256" stroke="#aad3df" stroke-width="20"/>
    <text x="20" y="40" font-size="14" fill="#777">${path}</text></svg>`;
}
