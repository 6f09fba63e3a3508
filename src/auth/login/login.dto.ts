import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';
import { MOST_NAME } from '../person-name.js';
import { LEAST_PASSWORD, MOST_PASSWORD, PASSWORD_RULE } from '../trainers/rules.js';

export class LogInBody {
  @ApiProperty({ example: 'Ève Martin', maxLength: MOST_NAME })
  @IsString()
  @MaxLength(MOST_NAME)
  readonly name!: string;

  @ApiProperty({ example: 'quatre mots au hasard', maxLength: MOST_PASSWORD })
  @IsString()
  @MaxLength(MOST_PASSWORD)
  readonly password!: string;
}

export class ChangePasswordBody {
  @ApiProperty({ example: 'quatre mots au hasard', maxLength: MOST_PASSWORD })
  @IsString()
  @MaxLength(MOST_PASSWORD)
  readonly current!: string;

  @ApiProperty({ example: 'quatre autres mots', minLength: LEAST_PASSWORD, maxLength: MOST_PASSWORD })
  @IsString()
  @Length(LEAST_PASSWORD, MOST_PASSWORD, { message: `password must have ${PASSWORD_RULE}` })
  readonly password!: string;
}
