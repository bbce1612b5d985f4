export { coordinationCase } from './coordination-case'
