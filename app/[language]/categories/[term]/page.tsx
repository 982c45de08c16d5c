import { termRoute } from '../../termRoute';

const route = termRoute('categories');

export const dynamicParams = false;
export const generateStaticParams = route.firstPages;
export const generateMetadata = route.generateMetadata;
export default route.Page;
