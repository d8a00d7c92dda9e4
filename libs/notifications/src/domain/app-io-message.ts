// SPDX-License-Identifier: AGPL-3.0-or-later

/** What App IO takes: letters of the subject, and of the body with its link. */
export const SUBJECT_LETTERS = { least: 10, most: 120 } as const;
export const BODY_LETTERS = { least: 80, most: 10_000 } as const;

export interface AppIoWords {
  readonly subject: string;
  /** What there is to tell: a sentence. */
  readonly text: string;
  /** Who writes, and that one signs in: always there, and by itself as long as a body has to be. */
  readonly closing: string;
  readonly link: { readonly text: string; readonly address: string };
}

export interface AppIoMessage {
  readonly subject: string;
  readonly markdown: string;
}

export function appIoMessage({ subject, text, closing, link }: AppIoWords): AppIoMessage {
  const end = `${plain(closing)}\n\n[${plain(link.text)}](${link.address})`;
  return {
    subject: cut(subject, SUBJECT_LETTERS.most),
    markdown: `${cut(plain(text), BODY_LETTERS.most - end.length - 2)}\n\n${end}`,
  };
}

/** At the end of a word, with a sign that there was more. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > 0 ? space : undefined).replace(/\\+$/, '')}…`;
}

/** A name or a title that holds a sign of markdown is read as it was written. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]#|<>~]/g, (sign) => `\\${sign}`);
}
