import { Server } from '../server.js';
import { CLIENT_ID, CLIENT_SECRET, freePort, School } from './school.js';

/** A server whose trainers log in by their school's service: teachers, and as admins those of `it`. */
export async function startWithSchool(): Promise<{ server: Server; school: School }> {
  const port = await freePort('127.0.0.1');
  const publicUrl = `http://127.0.0.1:${port}`;
  const school = await School.open(publicUrl);
  const server = await Server.start({
    RADOUB_OPEN: 'false',
    RADOUB_LISTEN: `127.0.0.1:${port}`,
    RADOUB_PUBLIC_URL: publicUrl,
    RADOUB_OPENID_ISSUER: school.issuer,
    RADOUB_OPENID_CLIENT: CLIENT_ID,
    RADOUB_OPENID_SECRET: CLIENT_SECRET,
    RADOUB_OPENID_NAME: 'Lycée Vaucanson',
    RADOUB_OPENID_TRAINERS: 'groups=teachers',
    RADOUB_OPENID_ADMINS: 'groups=it',
  });
  return { server, school };
}
