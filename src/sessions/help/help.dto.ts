import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { ID, NOT_AN_ID } from '../id-pattern.js';

/** About a screen of text: more is better said in person. */
export const MOST_CHARACTERS = 1_000;

export class HandBody {
  @ApiProperty({ example: true })
  @IsBoolean()
  readonly raised!: boolean;
}

export class MessageBody {
  @ApiProperty({ example: 'Regardez le masque du sous-réseau.', maxLength: MOST_CHARACTERS })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  readonly text!: string;
}

export class HintBody {
  @ApiProperty({ example: 'localnet' })
  @Matches(ID, NOT_AN_ID)
  readonly step!: string;

  @ApiProperty({ example: 'subnet', description: 'Id of a check that has a hint.' })
  @Matches(ID, NOT_AN_ID)
  readonly check!: string;
}

export class TypingAnswerBody {
  @ApiProperty({ example: '6f1c…', description: 'The trainer who asked, as the question named them.' })
  @IsString()
  @MaxLength(64)
  readonly trainer!: string;

  @ApiProperty({ example: true, description: 'False also ends what was allowed before.' })
  @IsBoolean()
  readonly allowed!: boolean;
}
