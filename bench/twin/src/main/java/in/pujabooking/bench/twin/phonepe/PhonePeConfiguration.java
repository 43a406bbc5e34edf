package in.pujabooking.bench.twin.phonepe;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class PhonePeConfiguration {

    @Bean
    ExecutorService phonePeThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Keeps its connections alive; HTTP/1.1 keeps a POST to a plain-text peer free of upgrade attempts. */
    @Bean
    HttpClient phonePeHttp(PhonePeProperties properties, ExecutorService phonePeThreads) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(properties.connectTimeout())
                .executor(phonePeThreads).build();
    }

    @Bean
    RestClient phonePeRest(RestClient.Builder builder, HttpClient phonePeHttp, ExecutorService phonePeThreads, PhonePeProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(phonePeHttp, phonePeThreads);
        requests.setReadTimeout(properties.readTimeout());
        return builder.requestFactory(requests).build();
    }
}
