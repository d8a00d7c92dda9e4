// SPDX-License-Identifier: AGPL-3.0-or-later
import { flattenFields } from '../forms/flatten-fields.js';

export type HiddenFieldsProps = {
  /** A form body or nested values: carried on as dotted names. */
  values: Readonly<Record<string, unknown>>;
  /** Names the form on this page asks for itself: they and what lies below them are left out. */
  except?: readonly string[];
};

/** Carries what earlier steps collected. */
export function HiddenFields({ values, except = [] }: HiddenFieldsProps) {
  const asked = (name: string) => except.some((other) => name === other || name.startsWith(`${other}.`));
  return (
    <>
      {flattenFields(values)
        .filter(([name]) => !asked(name))
        .map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
