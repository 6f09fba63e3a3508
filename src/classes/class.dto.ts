import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ONE_LINE } from '../auth/one-line.js';
import { ID } from '../sessions/id-pattern.js';
import { Omittable } from '../errors/omittable.js';

/** As Docker writes sizes. */
const SIZE = /^\d{1,6}[kmg]b?$/i;
const NOT_A_SIZE = { message: '$property must be a size such as 512m or 4g' };

const [HOUR, DAY, FORTNIGHT] = [60, 24 * 60, 14 * 24 * 60];

export class MakeClassBody {
  @ApiProperty({ example: 'CDA 2026', maxLength: 64 })
  @Matches(ONE_LINE, { message: 'name must be one line of 1 to 64 characters' })
  readonly name!: string;

  @ApiProperty({ example: ['docker-networks', 'docker-volumes'], description: 'Ids, in the order of the course.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(ID, { each: true, message: 'each of scenarios must be the id of an exercise' })
  readonly scenarios!: string[];

  @ApiProperty({ example: 24, minimum: 1, maximum: 200, description: 'How many learners are expected.' })
  @IsInt()
  @Min(1)
  @Max(200)
  readonly expected!: number;

  @ApiPropertyOptional({ type: String, example: '2026-01-12T08:00:00Z', nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly startsAt?: string | null;

  @ApiPropertyOptional({ type: String, example: '2026-01-12T16:00:00Z', nullable: true, description: 'Closes it.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly endsAt?: string | null;

  @ApiPropertyOptional({ example: 240, minimum: 5, maximum: 7 * DAY, description: 'At most the server’s.' })
  @Omittable()
  @IsInt()
  @Min(5)
  @Max(7 * DAY)
  readonly sessionMinutes?: number;

  @ApiPropertyOptional({ example: 30, default: HOUR, maximum: DAY, description: 'Learners may add so much in all.' })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(DAY)
  readonly extensionMinutes?: number;

  @ApiPropertyOptional({ example: 720, default: DAY, maximum: FORTNIGHT, description: 'Work kept after the deadline.' })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(FORTNIGHT)
  readonly keepMinutes?: number;

  @ApiPropertyOptional({
    type: String,
    example: '512m',
    nullable: true,
    description: 'By default and when null, and at most, the server’s; so are the other caps.',
  })
  @IsOptional()
  @Matches(SIZE, NOT_A_SIZE)
  readonly memory?: string | null;

  @ApiPropertyOptional({ type: Number, example: 1, nullable: true })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.1)
  @Max(64)
  readonly cpus?: number | null;

  @ApiPropertyOptional({ type: Number, example: 512, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(128)
  @Max(100_000)
  readonly pids?: number | null;

  @ApiPropertyOptional({ type: String, example: '4g', nullable: true })
  @IsOptional()
  @Matches(SIZE, NOT_A_SIZE)
  readonly disk?: string | null;

  @ApiPropertyOptional({ example: false, default: false, description: 'Terminals are recorded; learners see that.' })
  @Omittable()
  @IsBoolean()
  readonly recording?: boolean;

  @ApiPropertyOptional({
    example: true,
    description: 'Whether machines reach the internet; by default as the server’s.',
  })
  @Omittable()
  @IsBoolean()
  readonly internet?: boolean;
}

export class ChangeClassBody extends PartialType(MakeClassBody, { skipNullProperties: false }) {}
