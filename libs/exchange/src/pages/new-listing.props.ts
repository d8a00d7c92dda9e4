// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldErrors } from '@reciproca/ui';
import type { ListingKind } from '../domain/listing.js';
import type { Questions } from '../domain/questions.js';
import type { Typed } from '../domain/typed.js';
import type { Material } from './form-material.js';
import type { Step } from './form-steps.js';
import type { ReviewStepProps } from './review-step.js';
import type { ServiceForm } from './service-forms.js';

/** What the stepped form shows on one of its steps. */
export interface NewListingProps {
  readonly kind: ListingKind;
  readonly form: ServiceForm;
  readonly questions: Questions;
  readonly step: Step;
  readonly draftId: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly general: string | null;
  readonly material: Material;
  /** yyyy-mm-dd */
  readonly today: string;
  /** On the last step: everything that will be posted. */
  readonly review: ReviewStepProps | null;
}
