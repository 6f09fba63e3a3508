import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Request } from 'express';
import type { Language } from '../events/verdict.js';
import { Omittable } from '../errors/omittable.js';

/** French first: it is what the course is written in, and the answer to whoever has no preference. */
const LANGUAGES = ['fr', 'en'] as const satisfies Language[];

/** `?lang=`. */
export class LanguageQuery {
  @ApiPropertyOptional({
    enum: LANGUAGES,
    description: 'Language of the texts; by default what Accept-Language prefers.',
  })
  @Omittable()
  @IsIn(LANGUAGES)
  lang?: Language;
}

/** The language asked for, else the one the browser prefers, else French. */
export function languageOf(query: LanguageQuery, request: Pick<Request, 'acceptsLanguages'>): Language {
  const preferred = request.acceptsLanguages([...LANGUAGES]);
  return query.lang ?? LANGUAGES.find((language) => language === preferred) ?? 'fr';
}
