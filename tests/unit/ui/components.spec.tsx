// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import * as ui from '@reciproca/ui';
import { Gallery, GalleryForm, galleryPage } from './gallery.js';

describe.each(['it', 'en'] as const)('the components in %s', (language) => {
  const page = galleryPage(language);
  const html = ui.renderPage(page, { title: 'Prova', body: <Gallery />, backHref: '/' });
  const form = ui.renderPage({ ...page, actingFor: null }, { title: 'Prova', body: <GalleryForm /> });

  it('make a whole document in that language', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    expect(html).toContain('<title>Prova · Reciproca</title>');
  });

  it('have one h1, one main and unique ids', () => {
    for (const document of [html, form]) {
      expect(document.match(/<h1[ >]/g)).toHaveLength(1);
      expect(document.match(/<main /g)).toHaveLength(1);
      const ids = [...document.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('put a token in every form that posts', () => {
    const posts = [...(html + form).matchAll(/<form method="post".*?<\/form>/gs)].map((match) => match[0]);
    expect(posts.length).toBeGreaterThan(5);
    for (const post of posts) expect(post).toContain('name="_csrf" value="token-1"');
  });

  it('point every description at something that is there', () => {
    for (const [, ids] of form.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of ids!.split(' ')) expect(form).toContain(`id="${id}"`);
    }
  });

  it('lead from the summary to each wrong field', () => {
    for (const [, target] of form.matchAll(/<li><a href="#(f-[^"]+)"/g)) expect(form).toContain(`id="${target}"`);
    expect(form.match(/aria-invalid="true"/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('open the group of what is chosen, and only one at a time', () => {
    const groups = [...form.matchAll(/<details class="disclosure"[^>]*name="staircase-group"[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(groups).toHaveLength(2);
    expect(groups.map((tag) => / open[ >=]/.test(tag))).toEqual([false, true]);
    expect(form).toContain('id="f-staircase"');
  });

  it('ask for no text that does not exist', () => {
    // Another file of this process asks for one on purpose, in a namespace of its own.
    expect(ui.takeUnknownTexts().filter((key) => !key.startsWith('spec:'))).toEqual([]);
  });
});

describe('a page', () => {
  it('escapes what people wrote', () => {
    const html = ui.renderPage(ui.blankPage(), { title: '<script>', body: <p>{'<img src=x onerror=alert(1)>'}</p> });
    expect(html).not.toContain('<img');
    expect(html).toContain('<title>&lt;script> · Reciproca</title>');
  });

  it('offers sign-in and opens no socket when nobody is signed in', () => {
    const html = ui.renderPage({ ...ui.blankPage(), socket: true }, { title: 'Prova', body: <p>ciao</p> });
    expect(html).toContain('href="/sign-in"');
    expect(html).not.toContain('data-socket');
    expect(html).not.toContain('/sign-out');
  });

  it('keeps errors out of search engines', () => {
    const body = <ui.ErrorPage status={404} title="Non c’è" text="La pagina non esiste." requestId="r-1" />;
    expect(ui.renderPage(ui.blankPage(), { title: 'Errore', body, status: 404 })).toContain('content="noindex"');
    expect(ui.renderFragment(ui.blankPage(), body)).toContain('Numero della richiesta: r-1');
  });

  it('never writes a password back', () => {
    const html = ui.renderFragment(
      ui.blankPage(),
      <ui.TextField name="p" label="Password" type="password" value="segreta" />,
    );
    expect(html).not.toContain('segreta');
  });

  it('shows the score between nothing and everything', () => {
    expect(ui.renderFragment(ui.blankPage(), <ui.ScoreBar score={1.7} />)).toContain('value="100"');
  });

  it('says a score in the words given once, and aloud what it is about', () => {
    const html = ui.renderFragment(ui.blankPage(), <ui.ScoreBar score={0.8} about="Tempo" label="molto (80 %)" />);
    expect(html).toContain('aria-label="Tempo: ');
    expect(html.match(/molto/g)).toHaveLength(1);
  });

  it.each([
    ['/around?kind=offer&after=7', '/around?kind=offer'],
    ['/inbox?before=31', '/inbox'],
    ['/agreements?skip=20&past=1', '/agreements?past=1'],
    ['/around?kind=offer', null],
  ])('leads from %s back to the beginning of the list', (path, first) => {
    const html = ui.renderFragment({ ...ui.blankPage(), path }, <ui.Pagination nextHref="/next" />);
    const [, href] = /href="([^"]*)" rel="start"/.exec(html) ?? [];
    expect(href?.replaceAll('&amp;', '&') ?? null).toBe(first);
  });

  it('leaves out of the hidden fields what this step asks', () => {
    const values = {
      title: 'x',
      windows: [{ start: 'a' }],
      details: { seats: 2, walker: null },
      tags: ['u', 'v'],
      _key: 'k',
    };
    const html = ui.renderFragment(ui.blankPage(), <ui.HiddenFields values={values} except={['windows']} />);
    const pairs = [...html.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]);
    expect(pairs).toEqual([
      ['title', 'x'],
      ['details.seats', '2'],
      ['tags', 'u'],
      ['tags', 'v'],
    ]);
  });
});
