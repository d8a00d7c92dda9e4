// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import type { CircleResponse } from '../application/circle.response.js';
import { circleShape, type Label, LINE, NODE_HEIGHT, NODE_WIDTH, type Point } from './circle-shape.js';
import { firstName, givingText } from './circle-words.js';

const INK = '#17324d';
const BLUE = '#004d99';
const YES = '#d6f0df';

/** The people of a circle around it, with an arrow from each to whom they give. Drawn here, so that it is there without scripts and on paper. */
export function CirclePicture({ circle }: { circle: CircleResponse }) {
  const { t } = usePage();
  const { members, legs } = circle;
  const { width, height, nodes, arrows } = circleShape(legs.map(({ category }) => category));
  const id = `circle-${circle.id}`;
  return (
    <svg
      class="circle-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-family="inherit"
    >
      <title id={`${id}-title`}>{t('planning:circle.picture')}</title>
      <desc id={`${id}-desc`}>{legs.map((leg) => givingText(t, circle, leg)).join('. ')}</desc>
      {arrows.map(({ line, head }) => (
        <g key={head}>
          <path d={line} fill="none" stroke={BLUE} stroke-width="5" stroke-linecap="round" />
          <polygon points={head} fill={BLUE} stroke={BLUE} stroke-width="3" stroke-linejoin="round" />
        </g>
      ))}
      {arrows.map(({ head, label }) => (
        <Words key={head} label={label} />
      ))}
      {members.map((member, at) => (
        <Person
          key={member.id}
          at={nodes[at] as Point}
          name={member.isReader ? t('planning:circle.you') : firstName(member.name)}
          saidYes={member.acceptedAt !== null}
          isReader={member.isReader}
        />
      ))}
    </svg>
  );
}

function Person({
  at: { x, y },
  name,
  saidYes,
  isReader,
}: {
  at: Point;
  name: string;
  saidYes: boolean;
  isReader: boolean;
}) {
  const short = name.length > 11 ? `${name.slice(0, 10)}…` : name;
  return (
    <g>
      <rect
        x={x - NODE_WIDTH / 2}
        y={y - NODE_HEIGHT / 2}
        width={NODE_WIDTH}
        height={NODE_HEIGHT}
        rx={NODE_HEIGHT / 2}
        fill={saidYes ? YES : '#ffffff'}
        stroke={INK}
        stroke-width={isReader ? 5 : 2.5}
        stroke-dasharray={saidYes || isReader ? undefined : '7 5'}
      />
      <text x={x} y={y + 8} text-anchor="middle" font-size="21" font-weight="700" fill={INK}>
        {saidYes ? `✓ ${short}` : short}
      </text>
    </g>
  );
}

function Words({ label: { lines, x, top } }: { label: Label }) {
  return (
    <text text-anchor="middle" font-size="21" font-weight="600" fill={INK}>
      {lines.map((line, nth) => (
        <tspan key={line} x={x} y={top + nth * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
