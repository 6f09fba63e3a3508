import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type Compilable } from 'kysely';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';

/**
 * The server's one database. Queries are built with `query` and run synchronously: SQLite answers in microseconds, and
 * what is decided from a row cannot be overtaken by another request before it is written.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly query: Kysely<Schema>;

  private constructor(private readonly sqlite: Sqlite.Database) {
    this.query = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  }

  static async open(stateDir: string): Promise<Database> {
    mkdirSync(stateDir, { recursive: true, mode: 0o711 });
    const path = join(stateDir, 'radoub.sqlite');
    closeSync(openSync(path, 'a', 0o600)); // SQLite gives the files beside it the same mode
    const sqlite = new Sqlite(path);
    sqlite.pragma('journal_mode = WAL');
    // Survives kill -9 of the server; a power cut may lose the last moments but never the file.
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    const database = new Database(sqlite);
    await migrate(database.query);
    return database;
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile();
    return this.sqlite.prepare<unknown[], Row>(sql).all(...parameters);
  }

  first<Row>(query: Compilable<Row>): Row | undefined {
    const { sql, parameters } = query.compile();
    return this.sqlite.prepare<unknown[], Row>(sql).get(...parameters);
  }

  /** Returns how many rows changed. */
  run(query: Compilable): number {
    const { sql, parameters } = query.compile();
    return this.sqlite.prepare(sql).run(...parameters).changes;
  }

  /** Takes the right to write at its beginning: what it has read is still so when it writes, whoever else uses the file. */
  transaction<T>(work: () => T): T {
    return this.sqlite.transaction(work).immediate();
  }

  /** Throws unless something can be written right now. */
  checkWritable(): void {
    this.sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
  }

  /** The last phase of a shutdown: whoever still writes does so in an earlier one. */
  onApplicationShutdown(): void {
    this.sqlite.close();
  }
}
