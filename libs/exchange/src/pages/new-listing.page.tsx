// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  FormBeside,
  PageHeading,
  Steps,
  type TextKey,
  usePage,
} from '@reciproca/ui';
import type { Questions } from '../domain/questions.js';
import type { NewListingProps } from './new-listing.props.js';
import { PostingSummary } from './posting-summary.js';
import { postingLabels } from './posting-labels.js';
import { ReviewStep } from './review-step.js';
import { WhatStep } from './what-step.js';
import { WhenStep } from './when-step.js';

/** What is typed in it survives a change of language. */
export const KEPT_FORM = 'steps';

/** One question after the other; what was typed waits on the server, so that every step is a page of its own. */
export function NewListingPage(props: NewListingProps) {
  const { t, path } = usePage();
  const { kind, form, questions, step, errors, general, review } = props;
  const isAlike = review?.alike != null;
  return (
    <div class="stack">
      <PageHeading eyebrow={t(`exchange:service.${form.service}`)} title={t(`exchange:new.${kind}`)} />
      {/* The last step is a summary itself. */}
      <FormBeside beside={step < 3 && <PostingSummary {...props} formId={KEPT_FORM} />}>
        <Steps
          steps={[t('exchange:new.step.what'), t(secondStep(questions)), t('exchange:new.step.check')]}
          current={step}
        />
        <ErrorSummary errors={errors} labels={postingLabels(t, form, questions)} />
        {general && <Alert tone="danger">{general}</Alert>}
        {step === 1 && props.material.before && <Alert tone="info">{t(props.material.before)}</Alert>}
        <Form action={`/${kind}s/new/${form.service}`} id={KEPT_FORM}>
          <input type="hidden" name="_draft" value={props.draftId} />
          <input type="hidden" name="_step" value={String(step)} />
          <input type="hidden" name="back" value={path} />
          {step === 2 && <EnterGoesOn />}
          {step === 1 && <WhatStep {...props} />}
          {step === 2 && <WhenStep {...props} />}
          {step === 3 && review && <ReviewStep {...review} />}
          <div class="cluster">
            {step < 3 && <Button text={t('exchange:new.next')} name="_go" value="next" />}
            {step === 3 && (
              <Button
                text={t(isAlike ? 'exchange:new.send_anyway' : `exchange:new.send.${kind}`)}
                name="_go"
                value="next"
              />
            )}
            {step > 1 && <Button kind="outline" text={t('exchange:new.back')} name="_go" value="back" />}
          </div>
        </Form>
      </FormBeside>
    </div>
  );
}

/** The first button of a form is what Enter presses. */
function EnterGoesOn() {
  return <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" name="_go" value="next" />;
}

/** A step is called after what it asks. */
function secondStep({ timing, place }: Questions): TextKey {
  if (timing === 'none' && !place) return 'exchange:new.step.choices';
  return place ? 'exchange:new.step.when' : 'exchange:new.step.when_only';
}
