import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Matches, Min } from 'class-validator';
import { Omittable } from '../errors/omittable.js';

export class OpenTerminalBody {
  @ApiPropertyOptional({ example: 't1', description: 'By default the next free one of t1 to t6 on the node.' })
  @Omittable()
  @Matches(/^t[1-9][0-9]?$/, { message: '$property must be t1, t2, …' })
  readonly terminal?: string;

  @ApiPropertyOptional({
    example: 2,
    description: 'For the next free one on that node; 1, the machine itself, by default.',
  })
  @Omittable()
  @IsInt()
  @Min(1)
  readonly node?: number;

  @ApiPropertyOptional({ example: true, description: 'To type in a learner’s terminal, who must have agreed.' })
  @Omittable()
  @IsBoolean()
  readonly assist?: boolean;
}
