// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';
import type { LetterheadPicture } from '../page/letterhead.js';

/** On top of a paper, where the page was asked with the ente's letterhead and the ente has one. */
export function LetterheadTop() {
  const { letterhead } = usePage();
  if (!letterhead || (letterhead.lines.length === 0 && letterhead.logos.length === 0)) return null;
  const [name, ...lines] = letterhead.lines;
  return (
    <div class="letterhead">
      <Pictures pictures={letterhead.logos} />
      <div>
        {name && (
          <p>
            <strong>{name}</strong>
          </p>
        )}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

/** Below everything else on a paper. */
export function LetterheadFoot() {
  const { letterhead } = usePage();
  if (!letterhead || (letterhead.footer.length === 0 && letterhead.emblems.length === 0)) return null;
  return (
    <div class="letterhead-foot">
      <Pictures pictures={letterhead.emblems} />
      {letterhead.footer.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Pictures({ pictures }: { pictures: readonly LetterheadPicture[] }) {
  if (pictures.length === 0) return null;
  return (
    <div class="letterhead-pictures">
      {pictures.map(({ src, alt }) => (
        <img key={src} src={src} alt={alt} />
      ))}
    </div>
  );
}
