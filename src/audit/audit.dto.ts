import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Omittable } from '../errors/omittable.js';

export const MOST_A_PAGE = 200;

export class AuditQuery {
  @ApiPropertyOptional({ description: 'What a page before said of the next', example: 812 })
  @Omittable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly before?: number;

  @ApiPropertyOptional({ default: 50, maximum: MOST_A_PAGE })
  @Omittable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_A_PAGE)
  readonly limit: number = 50;

  @ApiPropertyOptional({ description: 'Id of the only trainer to tell of' })
  @Omittable()
  @IsString()
  @MaxLength(64)
  readonly trainer?: string;
}
