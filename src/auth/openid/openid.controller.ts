import { Controller, Get, Logger, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { addressOf } from '../address-of.js';
import { DomainError } from '../../errors/domain-error.js';
import { readCookie, setCookie, TRAINER_COOKIE } from '../cookies.js';
import { LOG_IN_LIFE_MS } from '../login/login.service.js';
import { NeedsScope, Public } from '../roles.js';
import { isToken, makeToken } from '../token.js';
import { METHODS_EXAMPLE, type LoginMethodsView } from './login-methods-view.js';
import { OpenidLogIns } from './openid-log-ins.js';
import { OpenidOffError } from './openid.errors.js';
import { PENDING_LIFE_MS } from './pending-log-ins.js';

/** By which the answer of the provider is known to come to the browser that asked. */
const BROWSER_COOKIE = 'radoub-openid';
const BEGIN_PATH = '/api/auth/openid';
/** The only place that a log-in leads to, whatever anybody writes into an address. */
const TRAINER_PAGE = '/trainer';

interface Destination {
  readonly url: string;
}

const OFF = { example: { code: 'openid-off', message: 'This server has no log-in by OpenID Connect.' } };

@ApiTags('auth')
@Public()
@NeedsScope('read')
@Controller('auth')
export class OpenidController {
  private readonly logger = new Logger('OpenID');

  constructor(private readonly logIns: OpenidLogIns) {}

  @Get('methods')
  @ApiOperation({ summary: 'How trainers can log in' })
  @ApiOkResponse({ example: METHODS_EXAMPLE })
  methods(): LoginMethodsView {
    const { shown } = this.logIns;
    const openid = shown ? { name: shown.name, url: new URL(BEGIN_PATH, shown.publicUrl).href } : null;
    return { password: true, openid };
  }

  @Get('openid')
  @Redirect()
  @ApiOperation({ summary: 'Sends a browser to the school’s log-in service' })
  @ApiFoundResponse({ description: 'To the service, or to the trainer’s page with the code of the refusal' })
  @ApiNotFoundResponse(OFF)
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Destination> {
    const known = readCookie(request, BROWSER_COOKIE);
    // Kept while it lasts: two tabs may be on their way.
    const browser = known !== undefined && isToken(known) ? known : makeToken();
    return this.orBackToThePage(async () => {
      const { href } = await this.logIns.begin(browser, addressOf(request));
      // Lax: the provider's page leads back here, and the browser must still be known.
      setCookie(response, BROWSER_COOKIE, browser, PENDING_LIFE_MS, { sameSite: 'lax', path: BEGIN_PATH });
      return href;
    });
  }

  @Get('openid/callback')
  @Redirect()
  @ApiOperation({ summary: 'Where the school’s log-in service sends the browser back to' })
  @ApiFoundResponse({ description: 'To the trainer’s page, with the log-in’s cookie or the code of the refusal' })
  @ApiNotFoundResponse(OFF)
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Destination> {
    return this.orBackToThePage(async () => {
      const { searchParams } = new URL(request.originalUrl, 'http://localhost');
      const { token } = await this.logIns.finish(
        searchParams,
        readCookie(request, BROWSER_COOKIE) ?? '',
        addressOf(request),
      );
      setCookie(response, TRAINER_COOKIE, token, LOG_IN_LIFE_MS);
      return TRAINER_PAGE;
    });
  }

  /** A person is waiting for a page: it says what failed, in their language, by our code alone. */
  private async orBackToThePage(work: () => Promise<string>): Promise<Destination> {
    try {
      return { url: await work() };
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof OpenidOffError) throw error;
      if (error.cause !== undefined) this.logger.warn(`${error.code}: ${reasonsOf(error.cause)}`);
      return { url: `${TRAINER_PAGE}?refused=${error.code}` };
    }
  }
}

/** Of an error and what caused it; bounded and on one line, for a provider may have written it. */
function reasonsOf(cause: unknown): string {
  const reasons: string[] = [];
  for (let each = cause; each instanceof Error && reasons.length < 5; each = each.cause) {
    const said = 'error_description' in each ? `: ${String(each.error_description)}` : '';
    reasons.push(`${each.message}${said}`);
  }
  return JSON.stringify(reasons.join(' < ').slice(0, 1000));
}
