import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Language } from '../events/verdict.js';
import { LanguageQuery } from '../scenarios/language.query.js';
import { ID, NOT_AN_ID } from './id-pattern.js';
import { Omittable } from '../errors/omittable.js';

export class OpenSessionBody {
  @ApiProperty({ example: 'docker-networks', description: 'Id of the scenario.' })
  @Matches(ID, NOT_AN_ID)
  readonly scenario!: string;

  @ApiPropertyOptional({ enum: ['fr', 'en'], example: 'fr', description: 'By default what Accept-Language prefers.' })
  @Omittable()
  @IsIn(['fr', 'en'])
  readonly language?: Language;
}

export class SessionsQuery extends LanguageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only the caller’s own, for a trainer too.' })
  @Omittable()
  @IsIn(['true', 'false'])
  readonly own?: 'true' | 'false';
}

export class ResetSessionBody {
  @ApiPropertyOptional({ example: 'localnet', description: 'The step to begin at; by default the present one.' })
  @Omittable()
  @Matches(ID, NOT_AN_ID)
  readonly step?: string;
}

export class ExtendSessionBody {
  @ApiProperty({ example: 30, minimum: 1, maximum: 720, description: 'Up to a day from now.' })
  @IsInt()
  @Min(1)
  @Max(720)
  readonly minutes!: number;
}

export class AnswerBody {
  @ApiProperty({ example: 'gateway', description: 'Id of the question.' })
  @Matches(ID, NOT_AN_ID)
  readonly check!: string;

  @ApiProperty({ example: '172.17.0.1', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  readonly answer!: string;
}
