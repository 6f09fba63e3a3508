import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { ONE_LINE } from '../one-line.js';
import { TOKEN_SCOPES, type TokenScope } from '../scope.js';

/** A school year, and whoever needs longer is reminded once a year that the token is there. */
const MOST_DAYS = 366;
const USUAL_DAYS = 90;

export class MakeTokenBody {
  @ApiProperty({ example: 'tableau de la salle 12', maxLength: 64, description: 'What it is for.' })
  @Matches(ONE_LINE, { message: 'name must be one line of 1 to 64 characters' })
  readonly name!: string;

  @ApiProperty({ enum: TOKEN_SCOPES, example: 'read', description: '`read` only looks; `write` acts too.' })
  @IsIn(TOKEN_SCOPES)
  readonly scope!: TokenScope;

  @ApiPropertyOptional({ example: 90, default: USUAL_DAYS, minimum: 1, maximum: MOST_DAYS })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  readonly days: number = USUAL_DAYS;
}
