// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti, People } from '@reciproca/identity';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { notFound } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { attendanceShape, commitmentShape, endShape, rejectShape, tutorShape } from '../application/civic.input.js';
import { IssueCertificate } from '../application/issue-certificate.js';
import { MakeCommitment } from '../application/make-commitment.js';
import { RecordAttendance } from '../application/record-attendance.js';
import { ViewCommitments } from '../application/view-commitments.js';
import { CertificatePage } from './certificate.page.js';
import { CommitmentPage } from './commitment.page.js';
import { CommitmentsPage } from './commitments.page.js';
import { NewCommitmentPage } from './new-commitment.page.js';

const certificateParam = z.object({ id: idShape, certificateId: idShape });

@ApiExcludeController()
@Controller()
@Allow('called-in')
export class CivicPageController {
  constructor(
    private readonly view: ViewCommitments,
    private readonly make: MakeCommitment,
    private readonly record: RecordAttendance,
    private readonly certificates: IssueCertificate,
    private readonly people: People,
    private readonly enti: Enti,
  ) {}

  @Get('civic')
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()));
    await page.html({
      title: page.t('civic:title'),
      body: <CommitmentsPage commitments={items} isStaff={page.isStaff} />,
      next,
    });
  }

  @Get('people/:id/civic/new')
  @Allow(STAFF)
  showNew(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderNew(page, id, UNTOUCHED);
  }

  @Post('people/:id/civic/new')
  @Allow(STAFF)
  agree(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      commitmentShape,
      async (ctx, input) => {
        const commitment = await this.make.execute(ctx, id, input);
        return { path: `/civic/${commitment.id}`, flash: { key: 'civic:new.saved' } };
      },
      (errors, typed, general) => this.renderNew(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('civic/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the commitment. */
  @Get(['civic/:id/attendance', 'civic/:id/end', 'civic/:id/tutor'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(`/civic/${id}`);
  }

  @Post('civic/:id/attendance')
  attend(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), attendanceShape, 'civic:record.saved', (ctx, input) =>
      this.record.execute(ctx, id, input),
    );
  }

  @Post('civic/:id/tutor')
  @Allow(STAFF)
  changeTutor(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), tutorShape, 'civic:saved', (ctx, { tutorId }) =>
      this.make.changeTutor(ctx, id, tutorId),
    );
  }

  @Post('civic/:id/end')
  @Allow(STAFF)
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), endShape, 'civic:saved', (ctx, { reason }) => this.make.end(ctx, id, reason));
  }

  @Post('civic/:id/certificates')
  @Allow(STAFF)
  certify(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'civic:certificate.issued', (ctx) =>
      this.certificates.execute(ctx, id),
    );
  }

  @Get('civic/:id/certificates/:certificateId')
  @Allow(STAFF)
  async certificate(
    @Page() page: PageDoor,
    @Param(valid(certificateParam)) { id, certificateId }: z.output<typeof certificateParam>,
  ): Promise<void> {
    const { commitment, certificate, ente, person } = await page.query(async (ctx) => {
      const detail = await this.view.get(ctx, id);
      return {
        commitment: detail.commitment,
        certificate: detail.certificates.find((one) => one.id === certificateId),
        ente: await this.enti.getEnte(ctx),
        person: await this.people.getPerson(ctx, detail.commitment.personId),
      };
    }, page.asMyself);
    if (!certificate) throw notFound('certificate');
    const body = (
      <CertificatePage certificate={certificate} commitment={commitment} person={person} enteName={ente.name} />
    );
    await page.html({ title: page.t('civic:certificate'), backHref: `/civic/${id}`, live: false, body, onPaper: true });
  }

  @Post('civic/attendance/:id/confirm')
  async confirm(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { commitmentId } = await page.command((ctx) => this.record.decide(ctx, id, 'confirmed', null), page.asMyself);
    page.redirect(`/civic/${commitmentId}`, { key: 'civic:saved' });
  }

  @Post('civic/attendance/:id/reject')
  async reject(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const attendance = await page.query((ctx) => this.view.getAttendance(ctx, id), page.asMyself);
    const own = this.at(page, attendance.commitmentId, page.asMyself);
    await page.change(own, rejectShape, 'civic:saved', (ctx, { reason }) =>
      this.record.decide(ctx, id, 'rejected', reason),
    );
  }

  private at(page: PageDoor, id: string, acting = page.isStaff ? page.asMyself : undefined): OwnPage {
    return { path: `/civic/${id}`, show: (form) => this.render(page, id, form), acting };
  }

  private async renderNew(page: PageDoor, id: string, form: FormState): Promise<void> {
    const [person, tutors] = await page.query(
      (ctx) => Promise.all([this.people.getPerson(ctx, id), this.view.listTutors(ctx)]),
      page.asMyself,
    );
    const body = <NewCommitmentPage person={person} tutors={tutors} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('civic:new'), backHref: `/people/${id}`, live: false, body });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const detail = await page.query((ctx) => this.view.get(ctx, id), page.isStaff ? page.asMyself : undefined);
    const tutors = page.isStaff ? await page.query((ctx) => this.view.listTutors(ctx), page.asMyself) : [];
    const { personId, tutorId } = detail.commitment;
    const mayDecide = page.viewer.personId !== personId && (page.isStaff || page.viewer.personId === tutorId);
    const body = (
      <CommitmentPage
        {...detail}
        isStaff={page.isStaff}
        mayDecide={mayDecide}
        tutors={tutors}
        form={form}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: detail.commitment.personName, backHref: '/civic', body, kept: { ahead: [] } });
  }
}
