// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Face } from '../page/face.js';

/** The picture, or the initials, beside a name that is written next to it. */
export function FaceMark({
  face: { initials, photo },
  large = false,
}: {
  readonly face: Face;
  readonly large?: boolean;
}) {
  const size = large ? 'face-mark face-large' : 'face-mark';
  return photo ? (
    <img class={size} src={photo} alt="" width={96} height={96} decoding="async" />
  ) : (
    <span class={`person-initials ${size}`} aria-hidden="true">
      {initials}
    </span>
  );
}

/** Who somebody is, as far as they show it to those they meet. */
export function FaceCard({ face }: { readonly face: Face }) {
  const { name, words, facts } = face;
  return (
    <div class="face">
      <FaceMark face={face} large />
      <div class="face-text">
        <p class="person-name">{name}</p>
        {words && (
          <p class="face-words" dir="auto">
            {words}
          </p>
        )}
        {facts.length > 0 && (
          <ul class="plain-list person-detail">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
