// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, SelectField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ChosenAmong } from '../application/chosen-providers.js';
import { PROVIDER_KINDS } from '../domain/provider.js';

/** One for citizens, one for staff, or nobody; the same for a coordinator and for who looks after the installation. */
export function ChooseProviderFields({ chosen, form }: { readonly chosen: ChosenAmong; readonly form: FormState }) {
  const { t } = usePage();
  const field = bindFields({ citizens: chosen.citizens, staff: chosen.staff, ...form.typed }, form.errors);
  return (
    <>
      {PROVIDER_KINDS.map((kind) => (
        <SelectField
          key={kind}
          {...field(kind)}
          label={t(`openid:ente.${kind}`)}
          hint={t(`openid:ente.${kind}Hint`)}
          options={chosen.offered
            .filter((one) => one.kind === kind)
            .map(({ id, name, trialPassed }) => ({
              value: id,
              label: trialPassed ? name : t(`openid:ente.${trialPassed === null ? 'untried' : 'failed'}`, { name }),
            }))}
          emptyLabel={t('openid:ente.nobody')}
        />
      ))}
    </>
  );
}
