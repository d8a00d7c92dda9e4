// SPDX-License-Identifier: AGPL-3.0-or-later

const WORDS: Readonly<Record<string, string>> = {
  mezzogiorno: '12:00',
  noon: '12:00',
  mezzanotte: '00:00',
  midnight: '00:00',
};

/** Reads what a time box sends, and what people type where there is none: 9, 9.30, ore 9, alle 9 e mezza. Null for anything else. */
export function readTime(text: string): string | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:alle|dalle|ore|h|at|from)\s*/, '')
    .replace(/\s*(?:ore|h)$/, '')
    .replace(/\s+e mezz[ao]$/, ':30')
    .replace(/\s+e un quarto$/, ':15');
  const word = WORDS[said];
  if (word) return word;
  const parts = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2}))?$/.exec(said);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour === 24 && minute === 0) return '00:00';
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
