import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MOST_CHARACTERS } from '../../sessions/help/help.dto.js';
import { ID, NOT_AN_ID } from '../../sessions/id-pattern.js';
import { Omittable } from '../../errors/omittable.js';

export class ChosenBody {
  @ApiPropertyOptional({
    example: ['0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61'],
    description: 'Ids of sessions; by default all of the class.',
  })
  @Omittable()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly sessions?: string[];
}

export class ResetClassBody extends ChosenBody {
  @ApiPropertyOptional({ example: 'localnet', description: 'The step to begin at; by default each one’s present one.' })
  @Omittable()
  @Matches(ID, NOT_AN_ID)
  readonly step?: string;
}

export class ExtendClassBody extends ChosenBody {
  @ApiProperty({ example: 30, minimum: 1, maximum: 720 })
  @IsInt()
  @Min(1)
  @Max(720)
  readonly minutes!: number;
}

export class ClassMessageBody extends ChosenBody {
  @ApiProperty({ example: 'Pause jusqu’à 10 h 45.', maxLength: MOST_CHARACTERS })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  readonly text!: string;
}
