// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { Server } from 'socket.io';

let script = '';
let rows: string[] = [];
let posts: string[] = [];
let pagesServed = 0;
let handshakes: unknown[] = [];
let acks: unknown[] = [];
let refusal = '';
let knocks = 0;
let isBusy = false;
let browser: Browser;
let page: Page;

const server = createServer((request, response) => {
  if (request.url === '/app.js') return void response.setHeader('content-type', 'text/javascript').end(script);
  if (request.method === 'POST') {
    request.on('data', (chunk) => posts.push(String(chunk)));
    // Slow and without content: the page stays, as while an answer is on its way.
    return void setTimeout(() => response.writeHead(204).end(), 300);
  }
  if (request.url === '/') pagesServed += 1;
  if (isBusy) return void response.writeHead(503).end();
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>
    <body data-socket="/live" data-last-seq="5" data-text-close="Chiudi">
    <div data-live="bell"></div>
    <div data-live="list"><details><summary>s</summary>x</details><a href="/a">link</a>
      <ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul></div>
    <div data-live="edit"><input name="e"><span>${rows.length}</span></div>
    <div data-live="board.open">${rows.length}</div>
    <form method="post" action="/x"><button name="k" value="v" id="send">send</button></form>
    <form method="post" action="/x"><button data-confirm="Sicuro?" id="ask">ask</button></form>
    <textarea id="said" maxlength="30" data-dictate="Detta" data-dictate-stop="Basta" data-dictate-note="Ascolto"
      data-dictate-failed="Niente microfono"></textarea>
    <div id="toasts"></div><script type="module" src="/app.js"></script>`);
});
const io = new Server(server);
const live = io.of('/live');
live.use((_socket, next) => {
  knocks += 1;
  next(refusal ? new Error(refusal) : undefined);
});
live.on('connection', (socket) => {
  handshakes.push(socket.handshake.auth);
  socket.on('ack', (ack) => acks.push(ack));
});

function tell(seq: number, link = '/p'): void {
  live.emit('notification', { seq, id: `n${seq}`, type: 't', title: `Titolo ${seq}`, link, createdAt: '' });
}
async function showsRows(count: number): Promise<void> {
  await page.waitForFunction(`document.querySelectorAll('[data-live=list] li').length === ${count}`);
}

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['libs/ui/src/islands/app.ts'],
    bundle: true,
    write: false,
    format: 'esm',
  });
  script = outputFiles[0]!.text;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await playwright.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  await io.close();
});

async function openPage(before?: () => void): Promise<void> {
  [rows, posts, handshakes, acks, refusal, isBusy] = [['uno'], [], [], [], '', false];
  await page?.close();
  page = await browser.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForSelector('body[data-live-state=connected]');
  pagesServed = 0;
}

/** A browser that can listen; what it hears is said by the test. */
const listens = (): void => {
  class Ear extends EventTarget {
    start(): void {
      Object.assign(window, { ear: this });
    }
    stop(): void {
      this.dispatchEvent(new Event('end'));
    }
  }
  Object.assign(window, { SpeechRecognition: Ear });
};
const deaf = (): void =>
  void Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined });
const hears = (...words: string[]): string =>
  `ear.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: ${JSON.stringify(words.map((transcript) => [{ transcript }]))} }))`;

describe('a field that is spoken into', () => {
  it('takes what is said after what was typed, as much as fits, and listens in the language of the page', async () => {
    await openPage(listens);
    await page.fill('#said', 'Due litri');
    await page.click('text=Detta');
    expect(await page.textContent('#said ~ p')).toBe('Ascolto');
    await page.evaluate(hears(' di latte ', 'e del pane per domani'));
    expect(await page.inputValue('#said')).toBe('Due litri di latte e del pane ');
    await page.click('text=Basta');
    expect(await page.textContent('#said + button')).toBe('Detta');
    expect(await page.textContent('#said ~ p')).toBe('');
  });

  it('says where the microphone may not be used', async () => {
    await openPage(listens);
    await page.click('text=Detta');
    await page.evaluate("ear.dispatchEvent(new Event('error')); ear.dispatchEvent(new Event('end'))");
    expect(await page.textContent('#said ~ p')).toBe('Niente microfono');
    expect(await page.textContent('#said + button')).toBe('Detta');
  });

  it('has no button where nobody can listen', async () => {
    await openPage(deaf);
    expect(await page.locator('#said + button').count()).toBe(0);
  });
});

describe('a live page in a browser', () => {
  it('shows news once, acknowledges them together and refreshes with one fetch', async () => {
    await openPage();
    expect(handshakes).toEqual([{ lastSeq: 5 }]);
    await page.click('summary');
    await page.focus('[data-live=list] a');
    rows.push('due');
    [6, 7, 7].forEach((seq) => tell(seq));
    await showsRows(2);
    await page.waitForTimeout(400);
    expect([pagesServed, acks]).toEqual([1, [{ seq: 7 }]]);
    expect(await page.locator('.toast-note').count()).toBe(2);
    expect(await page.evaluate('[document.activeElement.textContent, document.querySelector("details").open]')).toEqual(
      ['link', true],
    );
  });

  it('leaves alone the region somebody writes in, and takes no foreign link', async () => {
    await openPage();
    await page.locator('input').pressSequentially('ciao');
    rows.push('due');
    tell(6, 'javascript:alert(1)');
    await showsRows(2);
    expect(await page.inputValue('input')).toBe('ciao');
    expect(await page.textContent('[data-live=edit] span')).toBe('1');
    expect(await page.getAttribute('.toast-note a', 'href')).toBe('/inbox');
  });

  it('refreshes only the regions of a topic', async () => {
    await openPage();
    rows.push('due');
    live.emit('changed', { topic: 'board' });
    await page.waitForFunction('document.querySelector("[data-live^=board]").textContent === "2"');
    expect(await page.locator('[data-live=list] li').count()).toBe(1);
  });

  it('comes back after a cut, from where it was', async () => {
    await openPage();
    tell(9);
    await page.waitForSelector('.toast-note');
    // Let that news' own refresh pass, so that only the return can bring the new rows.
    await page.waitForTimeout(600);
    rows.push('due', 'tre');
    for (const socket of live.sockets.values()) socket.conn.close();
    await showsRows(3);
    expect(handshakes.at(-1)).toEqual({ lastSeq: 9 });
  });

  const cutAll = (): void => {
    for (const socket of live.sockets.values()) socket.conn.close();
  };
  const knocksAgain = async (): Promise<void> => {
    const before = knocks;
    for (let tries = 0; tries < 200 && knocks === before; tries += 1) await page.waitForTimeout(50);
    expect(knocks).toBeGreaterThan(before);
  };

  it('knocks again when it is refused for now, and lives on', async () => {
    await openPage();
    [refusal, knocks] = ['try_later', 0];
    cutAll();
    await knocksAgain();
    await knocksAgain();
    rows.push('due');
    refusal = '';
    await page.waitForSelector('body[data-live-state=connected]');
    await showsRows(2);
    tell(6);
    await page.waitForSelector('.toast-note');
  });

  it('lives on after the server has shut its socket', async () => {
    await openPage();
    live.disconnectSockets(true);
    await page.waitForSelector('body[data-live-state=disconnected]');
    await page.waitForSelector('body[data-live-state=connected]');
    tell(6);
    await page.waitForSelector('.toast-note');
  });

  it('leaves it at that when it must sign in first', async () => {
    await openPage();
    [refusal, knocks] = ['sign_in_needed', 0];
    cutAll();
    await knocksAgain();
    const before = knocks;
    await page.waitForTimeout(4_000);
    expect([before, knocks]).toEqual([1, 1]);
  });

  it('reads everything anew when too much was missed, and goes on from there', async () => {
    await openPage();
    rows.push('due');
    live.emit('resync', { lastSeq: 300 });
    await showsRows(2);
    cutAll();
    for (let tries = 0; tries < 200 && handshakes.length < 2; tries += 1) await page.waitForTimeout(50);
    expect([handshakes.at(-1), acks]).toEqual([{ lastSeq: 300 }, []]);
  });

  it('asks again for what the server could not tell', async () => {
    await openPage();
    rows.push('due');
    isBusy = true;
    tell(6);
    for (let tries = 0; tries < 100 && pagesServed === 0; tries += 1) await page.waitForTimeout(50);
    isBusy = false;
    await showsRows(2);
  });

  it('sends a form once and asks first where told to', async () => {
    await openPage();
    await page.evaluate('for (let i = 0; i < 3; i++) document.getElementById("send").click()');
    await page.waitForTimeout(600);
    expect(posts).toEqual(['k=v']);
    const asked: string[] = [];
    page.once('dialog', (dialog) => void dialog.dismiss().then(() => asked.push(dialog.message())));
    await page.click('#ask');
    await page.waitForTimeout(200);
    expect([asked, posts.length]).toEqual([['Sicuro?'], 1]);
  });
});
