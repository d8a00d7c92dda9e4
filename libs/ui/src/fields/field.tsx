// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { classNames } from '../components/class-names.js';
import { useText } from '../page/page-context.js';
import { fieldId } from './field-id.js';

/** What every field takes. `value` may be a raw form value or a typed one: see bindFields. */
export type FieldProps = {
  name: string;
  label: string;
  value?: unknown;
  error?: string;
  hint?: ComponentChildren;
  /** Optional fields say so in their label. */
  required?: boolean;
  disabled?: boolean;
};

export type ControlProps = {
  id: string;
  name: string;
  required?: boolean;
  disabled?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
};

/** What links a control to its hint and error. */
export function controlProps({ name, hint, error, required, disabled }: FieldProps): ControlProps {
  const id = fieldId(name);
  const describedBy = classNames(!!hint && `${id}-hint`, !!error && `${id}-error`);
  return {
    id,
    name,
    required,
    disabled,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

/** Label, hint and error around a control. */
export function Field({
  field,
  narrow,
  children,
}: {
  field: FieldProps;
  narrow?: boolean;
  children: ComponentChildren;
}) {
  const t = useText();
  const id = fieldId(field.name);
  return (
    <div class={classNames('field', narrow && 'field-narrow', field.error && 'field-invalid')}>
      <label class="field-label" for={id}>
        {field.label}
        {!field.required && <span class="field-optional"> ({t('ui:optional')})</span>}
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

export function FieldNotes({ field: { name, hint, error } }: { field: Pick<FieldProps, 'name' | 'hint' | 'error'> }) {
  const t = useText();
  const id = fieldId(name);
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{t('ui:errorPrefix')} </span>
          {error}
        </p>
      )}
    </>
  );
}
