import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LanguageQuery } from '../../scenarios/language.query.js';
import { Omittable } from '../../errors/omittable.js';

const FORMATS = ['json', 'csv'] as const;
const TABLES = ['steps', 'checks'] as const;

export class ResultsQuery extends LanguageQuery {
  @ApiPropertyOptional({ enum: FORMATS, description: 'By default json. As csv, what a spreadsheet opens.' })
  @Omittable()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];

  @ApiPropertyOptional({ enum: TABLES, description: 'Of csv: a row for each learner and step, or for each check.' })
  @Omittable()
  @IsIn(TABLES)
  table?: (typeof TABLES)[number];
}
