// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details, LinkButton, usePage } from '@reciproca/ui';
import type { WaysOfEnte, WayIn } from '../application/sign-in-elsewhere.js';

interface ElsewhereProps {
  readonly elsewhere: readonly WaysOfEnte[];
  /** Where one wanted to go. */
  readonly next: string;
}

/** Buttons to where somebody else says who one is; with several enti, each has its own behind its name. */
export function SignInElsewherePart({ elsewhere, next }: ElsewhereProps) {
  const { t } = usePage();
  const [only, ...others] = elsewhere;
  if (!only) return null;
  return (
    <section class="stack">
      <h3>{t('identity:signIn.elsewhere')}</h3>
      <p>{t('identity:signIn.elsewhereLead')}</p>
      {others.length === 0 ? (
        <>
          <p>
            <strong>{only.enteName}</strong>
          </p>
          <Ways ways={only.ways} next={next} />
        </>
      ) : (
        elsewhere.map(({ enteName, ways }) => (
          <Details key={enteName} summary={enteName}>
            <Ways ways={ways} next={next} />
          </Details>
        ))
      )}
    </section>
  );
}

function Ways({ ways, next }: { ways: readonly WayIn[]; next: string }) {
  const { t } = usePage();
  const staff = ways.filter(({ isForStaff }) => isForStaff);
  return (
    <div class="stack">
      <Buttons ways={ways.filter(({ isForStaff }) => !isForStaff)} next={next} kind="primary" />
      {staff.length > 0 && <p>{t('identity:signIn.forStaff')}</p>}
      <Buttons ways={staff} next={next} kind="outline" />
    </div>
  );
}

function Buttons({ ways, next, kind }: { ways: readonly WayIn[]; next: string; kind: 'primary' | 'outline' }) {
  const { t } = usePage();
  const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <div class="cluster">
      {ways.map(({ href, textKey }) => (
        <LinkButton key={href} href={href + query} text={t(textKey)} kind={kind} />
      ))}
    </div>
  );
}
