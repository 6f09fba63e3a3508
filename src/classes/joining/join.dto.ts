import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { MOST_NAME, PERSON_NAME, PERSON_NAME_RULE } from '../../auth/person-name.js';

/** Longer than any code, however many blanks somebody types. */
const MOST_CODE = 64;

export class JoinBody {
  @ApiProperty({ example: 'QUAI-VOILE-42', maxLength: MOST_CODE })
  @IsString()
  @MaxLength(MOST_CODE)
  readonly code!: string;

  @ApiProperty({ example: 'Ana', maxLength: MOST_NAME, description: 'As the trainer knows the learner.' })
  @Matches(PERSON_NAME, { message: `name must be ${PERSON_NAME_RULE}` })
  readonly name!: string;
}

export class ComeBackBody {
  @ApiProperty({ example: '7K4M-PX2Q-9T3V', maxLength: MOST_CODE })
  @IsString()
  @MaxLength(MOST_CODE)
  readonly personalCode!: string;
}
