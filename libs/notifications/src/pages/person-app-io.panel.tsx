// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { type FormState, PersonPanels } from '@reciproca/web';
import { Button, Details, Form, formatDate, PostButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { AppIoAddresses } from '../application/app-io-addresses.js';
import type { AppIoAddress } from '../domain/app-io.js';
import { AppIoFields } from './app-io-fields.js';

/** On a person's page: whether news reach them in App IO, and a place to write down what they say on the telephone. */
@Injectable()
export class PersonAppIoPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly addresses: AppIoAddresses,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'notifications:panel.appIo',
      order: 66,
      render: (ctx, personId, { form, isOpen }) => this.render(ctx, personId, form, isOpen),
    });
  }

  private async render(ctx: Ctx, personId: string, form: FormState, isOpen: boolean): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const seen = await this.addresses.see(ctx, personId);
    const isOffered = isOpen && seen.isOffered && !seen.isMinor;
    if (!seen.address && !isOffered) return null;
    const { address } = seen;
    return <PersonAppIo {...{ personId, address, isOffered, isOpen, form }} now={ctx.clock.now()} />;
  }
}

interface PersonAppIoProps {
  readonly personId: string;
  readonly address: AppIoAddress | null;
  readonly isOffered: boolean;
  readonly isOpen: boolean;
  readonly form: FormState;
  readonly now: Date;
}

function PersonAppIo({ personId, address, isOffered, isOpen, form, now }: PersonAppIoProps) {
  const { t } = usePage();
  const path = `/people/${personId}/app-io`;
  return (
    <div class="stack">
      <AppIoState address={address} now={now} />
      {isOpen && address && (
        <PostButton action={`${path}/remove`} text={t('notifications:panel.appIo.remove')} kind="danger" />
      )}
      {isOffered && (
        <Details
          summary={t('notifications:panel.appIo.add')}
          open={'appIoCode' in form.errors || 'agreed' in form.errors}
        >
          <p>{t('notifications:panel.appIo.say')}</p>
          <Form action={path} label={t('notifications:panel.appIo')}>
            <AppIoFields
              form={form}
              place={address?.place ?? 'first'}
              codeLabel={t('notifications:panel.appIo.code')}
              yes={t('notifications:panel.appIo.agreed')}
            />
            <Button text={t('identity:save')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}

function AppIoState({ address, now }: Pick<PersonAppIoProps, 'address' | 'now'>) {
  const { t, language } = usePage();
  if (!address) return <p>{t('notifications:panel.appIo.none')}</p>;
  const { place, shown: code, agreedAt, unreachedUntil } = address;
  const said = { place: t(`notifications:panel.appIo.${place}`), code, day: formatDate(agreedAt, language) };
  return (
    <>
      <p>{t('notifications:panel.appIo.on', said)}</p>
      {unreachedUntil && unreachedUntil > now && (
        <p>{t('notifications:panel.appIo.unreached', { day: formatDate(unreachedUntil, language) })}</p>
      )}
    </>
  );
}
