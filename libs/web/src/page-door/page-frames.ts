// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type {} from '@fastify/csrf-protection';
import { isStaffRole, type Language } from '@reciproca/kernel';
import {
  type Door,
  filledInFor,
  isApiRequest,
  isKeptAhead,
  languageOf,
  PLATFORM_CONFIG,
  type PlatformConfig,
  type Principal,
} from '@reciproca/platform';
import { type PageContext, translator } from '@reciproca/ui';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unread } from '../registries/unread.js';
import { CardStrips } from '../registries/card-strips.js';
import { takeFlash } from './flash.js';
import { Letterheads } from '../registries/letterheads.js';
import { NavRegistry } from '../registries/nav-registry.js';
import { PageNotes } from '../registries/page-notes.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where the `@Page()` decorator, which cannot be injected into, finds what it needs. */
    pageFrames?: PageFrames;
  }
}

/** Puts together what the frame around every page shows. */
@Injectable()
export class PageFrames implements OnModuleInit {
  private readonly replies = new WeakMap<FastifyRequest, FastifyReply>();

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly nav: NavRegistry,
    private readonly unread: Unread,
    readonly strips: CardStrips,
    readonly notes: PageNotes,
    readonly letterheads: Letterheads,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.decorate('pageFrames', this as PageFrames);
    server?.addHook('onRequest', (request, reply, done) => {
      if (!isApiRequest(request)) this.replies.set(request, reply);
      done();
    });
  }

  get isDemo(): boolean {
    return this.config.DEMO;
  }

  reachedBy(door: Door): Promise<number> | null {
    if (!door.principal || door.request.method !== 'GET') return null;
    const reached = this.reachedNow(door);
    // Whoever waits for it hears of what goes wrong; a page that leads elsewhere does not wait.
    reached.catch(() => undefined);
    return reached;
  }

  async contextFor(door: Door, reply: FastifyReply, reached: Promise<number> | null): Promise<PageContext> {
    const viewer = door.principal;
    const context = this.frame(door.request, reply, viewer, door.language);
    if (!viewer) return { ...context, flash: takeFlash(door.request, reply) };
    const lastSeq = await (reached ?? this.reachedNow(door));
    const isLookedAt = door.request.method === 'GET' && !isKeptAhead(door.request);
    const [[unread, counts], actingFor] = await Promise.all([
      door.glance((ctx) =>
        Promise.all([
          isLookedAt ? this.unread.seen(ctx, pathOf(door.request.url)) : this.unread.count(ctx),
          this.nav.count(ctx, viewer),
        ]),
      ),
      door.findActingFor(),
    ]);
    const nav = context.nav.map((item) => ({ ...item, badge: counts.get(item.href) ?? 0 }));
    return {
      ...context,
      nav,
      actingFor,
      unread,
      lastSeq,
      socket: !isShutOut(viewer),
      // It is for the page somebody sees.
      flash: isKeptAhead(door.request) ? null : takeFlash(door.request, reply),
    };
  }

  /** The frame of a page that tells of a refusal or failure: asks the database nothing, since that may be what failed. */
  errorContext(request: FastifyRequest): PageContext {
    const viewer = request.door?.principal ?? null;
    return this.frame(request, this.replies.get(request), viewer, request.door?.language ?? languageOf(request));
  }

  private reachedNow(door: Door): Promise<number> {
    return door.glance((ctx) => this.unread.lastSeq(ctx));
  }

  private frame(
    request: FastifyRequest,
    reply: FastifyReply | undefined,
    viewer: Principal | null,
    language: Language,
  ): PageContext {
    const t = translator(language);
    const path = request.method === 'GET' ? request.url : '/';
    return {
      language,
      t,
      path,
      csrfToken: reply ? reply.generateCsrf() : '',
      viewer: viewer && {
        personId: viewer.personId,
        name: viewer.name,
        roles: viewer.roles,
        isStaff: viewer.roles.some(isStaffRole),
        enteName: viewer.enteName,
      },
      unread: 0,
      lastSeq: 0,
      flash: null,
      demo: this.config.DEMO,
      practice: Boolean(viewer?.practiceOf),
      nav: viewer && !isShutOut(viewer) ? this.nav.listFor(viewer, request.url, t) : [],
      administrator: request.administrator?.name ?? null,
      socket: false,
      largeText: viewer?.largeText ?? false,
      actingFor: viewer?.actingFor ?? null,
      forWhom: viewer && forWhomOf(request, viewer),
      letterhead: null,
    };
  }
}

function isShutOut(viewer: Principal): boolean {
  return viewer.suspended === true || viewer.lacksSecondFactor === true;
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** A form that comes back keeps its person, and that it was said to be for them. */
function forWhomOf(request: FastifyRequest, viewer: Principal): NonNullable<PageContext['forWhom']> {
  const form = filledInFor(request);
  return form ?? { personId: viewer.actingFor?.personId ?? viewer.personId, wasAsked: false };
}
