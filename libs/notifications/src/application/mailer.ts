// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { mailConfigShape } from './mail.config.js';

/** E-mail over SMTP, where the installation has a server for it. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly from: string;
  private readonly domain: string;
  private readonly transport: Transporter | null;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    const config = readConfig(mailConfigShape, environment);
    this.from = config.MAIL_FROM;
    this.domain = /@([\w.-]+)/.exec(config.MAIL_FROM)?.[1] ?? 'localhost';
    this.transport = config.SMTP_URL
      ? createTransport(
          `${config.SMTP_URL}${config.SMTP_URL.includes('?') ? '&' : '?'}pool=true&connectionTimeout=10000&greetingTimeout=10000&socketTimeout=15000`,
        )
      : null;
  }

  get isConfigured(): boolean {
    return this.transport !== null;
  }

  /** The same id each time it is sent, so that a mailbox that has it already may know it. */
  async send(message: { id: string; address: string; subject: string; body: string }): Promise<void> {
    if (!this.transport) throw new Error('No mail server is configured');
    await this.transport.sendMail({
      messageId: `<${message.id}@${this.domain}>`,
      from: this.from,
      to: message.address,
      subject: message.subject,
      text: message.body,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
