// SPDX-License-Identifier: AGPL-3.0-or-later

export interface LetterheadPicture {
  readonly src: string;
  /** For who cannot see it. */
  readonly alt: string;
}

/** How an ente heads its papers. */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly footer: readonly string[];
  readonly logos: readonly LetterheadPicture[];
  /** Of those who pay or stand behind it, at the foot of every paper. */
  readonly emblems: readonly LetterheadPicture[];
}
