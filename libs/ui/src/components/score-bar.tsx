// SPDX-License-Identifier: AGPL-3.0-or-later
import { useText } from '../page/page-context.js';

export type ScoreBarProps = {
  /** 0 to 1; what lies outside is brought in. */
  score: number;
  /** The words beside the bar; otherwise the percentage. */
  label?: string;
  /** What the bar is about, said aloud alone: it stands above it for those who see. */
  about?: string;
};

export function ScoreBar({ score, label, about = label }: ScoreBarProps) {
  const t = useText();
  const percent = Math.round(Math.min(1, Math.max(0, score)) * 100);
  const text = t('ui:score', { percent });
  return (
    <div class="score">
      <progress class="score-bar" max={100} value={percent} aria-label={about ? `${about}: ${text}` : text}>
        {text}
      </progress>
      <span class="score-text" aria-hidden="true">
        {label ?? `${percent}%`}
      </span>
    </div>
  );
}
